/** The mean of the recalls of all classes; `balancedAccuracy` with another answer to `zeroDivision`. */
export declare const macroTruePositiveRate: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** Of the rows of other classes, the share that is not taken for the class: the mean over classes. */
export declare const macroTrueNegativeRate: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** Of the rows of other classes, the share that is taken for the class: the mean over classes. */
export declare const macroFalsePositiveRate: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** Of the rows of a class, the share that is taken for another: the mean over classes. */
export declare const macroFalseNegativeRate: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** Of the rows that are taken for a class, the share that belongs to it: the mean over classes. */
export declare const macroPrecision: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** scikit-learn's name for the true positive rate. */
export declare const macroRecall: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** Of the rows that are taken for a class, the share that does not belong to it: the mean over classes. */
export declare const macroFalseDiscoveryRate: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** Of the rows that are not taken for a class, the share that belongs to it: the mean over classes. */
export declare const macroFalseOmissionRate: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** Of the rows that are not taken for a class, the share that does not belong to it: the mean over classes. */
export declare const macroNegativePredictiveValue: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
/** The mean over classes of the harmonic mean of precision and recall; not that of their means. */
export declare const macroF1: import("../metric.js").Metric<import("../../tally/multiclass-tally.js").MulticlassTally>;
