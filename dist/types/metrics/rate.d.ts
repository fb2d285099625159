import type { Cells, Tally } from '../tally/tally.js';
import { type Measured, type Metric, type NoValue, type Uncertainty } from './metric.js';
import { type ShareOfCells } from './part.js';
/** A share of rows: `of` those rows that are `over`, each a sum of cells of the confusion matrix. */
export interface RateDefinition extends Pick<Metric, 'title' | 'formula' | 'source' | 'ideal'>, ShareOfCells {
    /** Why there is no value when no row is `over`. */
    readonly overNobody: NoValue;
}
/**
 * A metric that is a share of rows, in [0, 1]: `of(cells) / over(cells)`. Over nobody it has no value, unless
 * `zeroDivision` gives it one.
 */
export declare function rate(definition: RateDefinition): Metric;
/** A share of rows, alone: Wilson's interval. */
export declare function ofShare(definition: ShareOfCells): Uncertainty;
/** `numerator / denominator`, or the reason `overNobody` where the denominator is 0. */
export declare function quotient(numerator: number, denominator: number, overNobody: NoValue): Measured;
/** Why a mean over all rows has no value: there is no row, or none with a weight. */
export declare function overNoRows(tally: Tally): NoValue;
/** A mean over all rows: `zeroDivision` does not apply, since Fairlearn too has no value for it. */
export declare function meanOverRows(of: (cells: Cells) => number): Pick<Metric, 'measure' | 'share' | 'rowsDividedBy' | 'uncertainty'>;
