/** TP / (TP + FN): the share of positives that are selected. */
export declare const truePositiveRate: import("./metric.js").Metric<import("../index.js").Tally>;
/** TN / (TN + FP): the share of negatives that are not selected. */
export declare const trueNegativeRate: import("./metric.js").Metric<import("../index.js").Tally>;
/** FP / (TN + FP): the share of negatives that are selected. */
export declare const falsePositiveRate: import("./metric.js").Metric<import("../index.js").Tally>;
/** FN / (TP + FN): the share of positives that are not selected. */
export declare const falseNegativeRate: import("./metric.js").Metric<import("../index.js").Tally>;
