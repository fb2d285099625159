import type { ClassMetric } from './macro.js';
/** Rows of the group, never weighted. */
export declare const count: ClassMetric;
/** The share of rows whose class is predicted, in [0, 1]. */
export declare const accuracy: ClassMetric;
/** The share of rows for which another class is predicted, in [0, 1]. */
export declare const zeroOneLoss: ClassMetric;
