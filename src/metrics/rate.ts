import type { Cells, Tally } from '../tally/tally.ts';
import {
  type Measured,
  type MeasureOptions,
  type Metric,
  massOf,
  type NoValue,
  total,
  type Uncertainty,
} from './metric.ts';
import { type ShareOfCells, shareOf } from './part.ts';

/** A share of rows: `of` those rows that are `over`, each a sum of cells of the confusion matrix. */
export interface RateDefinition extends Pick<Metric, 'title' | 'formula' | 'source' | 'ideal'>, ShareOfCells {
  /** Why there is no value when no row is `over`. */
  readonly overNobody: NoValue;
}

/**
 * A metric that is a share of rows, in [0, 1]: `of(cells) / over(cells)`. Over nobody it has no value, unless
 * `zeroDivision` gives it one.
 */
export function rate(definition: RateDefinition): Metric {
  const { of, over, overNobody, ...words } = definition;
  return {
    ...words,
    range: [0, 1],
    measure(tally, { zeroDivision }) {
      const mass = massOf(tally);
      if (over(mass) === 0 && zeroDivision !== undefined) return { value: zeroDivision };
      return quotient(of(mass), over(mass), over(tally.cells) === 0 ? overNobody : 'zero_weight');
    },
    share: { of, over },
    rowsDividedBy: (tally) => over(tally.cells),
    uncertainty: ofShare({ of, over }),
  };
}

/** A share of rows, alone: Wilson's interval. */
export function ofShare(definition: ShareOfCells): Uncertainty {
  return { parts: (tally) => shareOf(tally, definition) };
}

/** `numerator / denominator`, or the reason `overNobody` where the denominator is 0. */
export function quotient(numerator: number, denominator: number, overNobody: NoValue): Measured {
  if (denominator === 0) return { reason: overNobody };
  const value = numerator / denominator;
  return Number.isFinite(value) ? { value } : { reason: 'infinite' };
}

/** Why a mean over all rows has no value: there is no row, or none with a weight. */
export function overNoRows(tally: Tally): NoValue {
  return total(tally.cells) === 0 ? 'no_rows' : 'zero_weight';
}

/** A mean over all rows: `zeroDivision` does not apply, since Fairlearn too has no value for it. */
export function meanOverRows(
  of: (cells: Cells) => number,
): Pick<Metric, 'measure' | 'share' | 'rowsDividedBy' | 'uncertainty'> {
  return {
    measure(tally: Tally, _options: MeasureOptions) {
      const mass = massOf(tally);
      return quotient(of(mass), total(mass), overNoRows(tally));
    },
    share: { of, over: total },
    rowsDividedBy: (tally) => total(tally.cells),
    uncertainty: ofShare({ of, over: total }),
  };
}
