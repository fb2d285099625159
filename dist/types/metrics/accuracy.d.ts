import { type Metric } from './metric.js';
export declare const accuracy: Metric;
export declare const zeroOneLoss: Metric;
/**
 * The mean of the recalls of both classes, in [0, 1]. A group with rows of one class only has no value; with
 * `zeroDivision` set it is, as in scikit-learn, the recall of the class that occurs.
 *
 * Its interval squares and adds mid-P bounds: with Wilson's it covers 93 % where both recalls are near 1.
 */
export declare const balancedAccuracy: Metric;
