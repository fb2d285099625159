import { type Metric } from './metric.js';
/** TP / (TP + FP): the share of the selected who are positives. */
export declare const precision: Metric;
/** scikit-learn's name for the true positive rate. */
export declare const recall: Metric;
/**
 * The harmonic mean of precision P and recall R. The share over the cells has a value when only one of them has (it is
 * 0 then); where both have, 2PR / (P + R) is the same number, evaluated as scikit-learn did when Fairlearn's figures
 * were taken, so that both agree to the last bit.
 */
export declare const f1: Metric;
