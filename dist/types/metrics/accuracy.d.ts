import { type Metric } from './metric.js';
export declare const accuracy: Metric;
export declare const zeroOneLoss: Metric;
/**
 * The mean of the recalls of both classes, in [0, 1]. A group with rows of one class only has no value; with
 * `zeroDivision` set it is, as in scikit-learn, the recall of the class that occurs.
 */
export declare const balancedAccuracy: Metric;
