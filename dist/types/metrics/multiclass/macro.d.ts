import type { MulticlassTally } from '../../tally/multiclass-tally.js';
import type { Tally } from '../../tally/tally.js';
import type { Measured, MeasureOptions, Metric, Uncertainty } from '../metric.js';
import { type ShareOptions } from '../part.js';
/** A figure of the tallies of every class against all others: all that a matrix tells of who is right and who is not. */
export interface OfClasses {
    readonly ofClasses: (classes: readonly Tally[], options: Pick<MeasureOptions, 'zeroDivision'>) => Measured;
}
/** A metric over several classes. */
export interface ClassMetric extends Metric<MulticlassTally>, OfClasses {
}
export interface MacroOptions extends ShareOptions {
    readonly formula: string;
    /** By default the source of the metric itself. */
    readonly source?: string;
    /**
     * Whether no row is `over` for two classes (those of a label, or of a prediction), so that the shares of the classes
     * are independent of one another given how many rows each is over.
     */
    readonly disjoint: boolean;
}
/**
 * The mean over all classes of the task, each counting the same, of a binary metric of the class against all others:
 * scikit-learn's `average='macro'` with every class among its `labels`. Where a class has no value there is no mean
 * either, for the first such class's reason; `zeroDivision` stands in for the class.
 */
export declare function macro(metric: Metric, { of, over, disjoint, formula, source }: MacroOptions): ClassMetric;
/** `measure` from the tallies of the classes. */
export declare function measureOfClasses(ofClasses: OfClasses['ofClasses']): Pick<ClassMetric, 'measure' | 'ofClasses'>;
/** The mean, or why the first that has no value has none. */
export declare function meanOfClasses(classes: readonly Measured[]): Measured;
/** Wilson's bounds of each class, squared and added. Not known where a class has no share. */
export declare function ofDisjointShares(share: ShareOptions): Uncertainty<MulticlassTally>;
