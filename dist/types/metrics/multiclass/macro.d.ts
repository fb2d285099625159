import type { MulticlassTally } from '../../tally/multiclass-tally.js';
import type { Measured, Metric, Uncertainty } from '../metric.js';
import { type ShareOptions } from '../part.js';
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
export declare function macro(metric: Metric, { of, over, disjoint, formula, source }: MacroOptions): Metric<MulticlassTally>;
/** The mean, or why the first that has no value has none. */
export declare function meanOfClasses(classes: readonly Measured[]): Measured;
/** Wilson's bounds of each class, squared and added. Not known where a class has no share. */
export declare function ofDisjointShares(share: ShareOptions): Uncertainty<MulticlassTally>;
