/** The mean of the recalls of all classes; `balancedAccuracy` with another answer to `zeroDivision`. */
export declare const macroTruePositiveRate: import("./macro.js").ClassMetric;
/** Of the rows of other classes, the share that is not taken for the class: the mean over classes. */
export declare const macroTrueNegativeRate: import("./macro.js").ClassMetric;
/** Of the rows of other classes, the share that is taken for the class: the mean over classes. */
export declare const macroFalsePositiveRate: import("./macro.js").ClassMetric;
/** Of the rows of a class, the share that is taken for another: the mean over classes. */
export declare const macroFalseNegativeRate: import("./macro.js").ClassMetric;
/** Of the rows that are taken for a class, the share that belongs to it: the mean over classes. */
export declare const macroPrecision: import("./macro.js").ClassMetric;
/** scikit-learn's name for the true positive rate. */
export declare const macroRecall: import("./macro.js").ClassMetric;
/** Of the rows that are taken for a class, the share that does not belong to it: the mean over classes. */
export declare const macroFalseDiscoveryRate: import("./macro.js").ClassMetric;
/** Of the rows that are not taken for a class, the share that belongs to it: the mean over classes. */
export declare const macroFalseOmissionRate: import("./macro.js").ClassMetric;
/** Of the rows that are not taken for a class, the share that does not belong to it: the mean over classes. */
export declare const macroNegativePredictiveValue: import("./macro.js").ClassMetric;
/** The mean over classes of the harmonic mean of precision and recall; not that of their means. */
export declare const macroF1: import("./macro.js").ClassMetric;
