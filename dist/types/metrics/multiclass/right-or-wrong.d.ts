import type { MulticlassTally } from '../../tally/multiclass-tally.js';
import type { Metric } from '../metric.js';
/** Rows of the group, never weighted. */
export declare const count: Metric<MulticlassTally>;
/** The share of rows whose class is predicted, in [0, 1]. */
export declare const accuracy: Metric<MulticlassTally>;
/** The share of rows for which another class is predicted, in [0, 1]. */
export declare const zeroOneLoss: Metric<MulticlassTally>;
