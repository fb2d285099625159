import type { Metric } from './metric.js';
/** The share of positive labels, whatever the model says: the base rate. */
export declare const prevalence: Metric;
