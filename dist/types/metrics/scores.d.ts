import { type Metric } from './metric.js';
/**
 * The chance that a positive row is scored above a negative one, ties counting half; weighted rows count by the
 * product of their weights. In [0, 1], 0.5 for scores without information. It has no value where a class is absent.
 */
export declare const rocAuc: Metric;
/** The mean of −ln p(label), scores clipped to [2⁻⁵², 1 − 2⁻⁵²]. In nats, from 0 to 36.04. */
export declare const logLoss: Metric;
/** The mean squared distance of the score from the label, in [0, 1]. */
export declare const brierScoreLoss: Metric;
