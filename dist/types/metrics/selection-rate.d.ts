import type { Metric } from './metric.js';
export declare const selectionRate: Metric;
