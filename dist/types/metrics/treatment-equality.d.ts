import { type Metric } from './metric.js';
/**
 * How many positives are passed over for each negative that is selected: FN / FP, in [0, ∞), 1 where both errors are as
 * frequent. No value without a false positive. A group's own value is neither good nor bad: groups are to have the same.
 *
 * Its interval is Wilson's of the share x = FN / (FN + FP) of the errors, carried through x / (1 − x).
 */
export declare const treatmentEquality: Metric;
