import { type Metric } from './metric.js';
/**
 * The share of a group among all who are selected, in [0, 1]; 1 over all rows. It grows with the size of the group, and
 * is therefore no selection rate.
 */
export declare const predictedPositiveShare: Metric;
