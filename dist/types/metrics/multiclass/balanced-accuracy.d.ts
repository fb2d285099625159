import { type ClassMetric } from './macro.js';
/**
 * The mean of the recalls of all classes of the task, in [0, 1]. A group without rows of one of them has no value
 * (`no_positives`); with `zeroDivision` set it is, as in scikit-learn, the mean over the classes that occur.
 */
export declare const balancedAccuracy: ClassMetric;
