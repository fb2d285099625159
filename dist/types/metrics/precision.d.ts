import { type Metric } from './metric.js';
/** TP / (TP + FP): the share of the selected who are positives. */
export declare const precision: Metric<import("../index.js").Tally>;
/** FP / (TP + FP): the share of the selected who are negatives. */
export declare const falseDiscoveryRate: Metric<import("../index.js").Tally>;
/** TN / (TN + FN): the share of those not selected who are negatives. */
export declare const negativePredictiveValue: Metric<import("../index.js").Tally>;
/** FN / (TN + FN): the share of those not selected who are positives. */
export declare const falseOmissionRate: Metric<import("../index.js").Tally>;
/** scikit-learn's name for the true positive rate. */
export declare const recall: Metric;
/**
 * The harmonic mean of precision P and recall R. The share over the cells has a value when only one of them has (it is
 * 0 then); where both have, 2PR / (P + R) is the same number, evaluated as scikit-learn did when Fairlearn's figures
 * were taken, so that both agree to the last bit. Its interval is that of Jaccard's J = TP / (TP + FP + FN), a share
 * of rows, of which F1 = 2J / (1 + J) is a monotone function.
 */
export declare const f1: Metric;
