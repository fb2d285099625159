import type { RegressionTally } from '../../tally/regression-tally.js';
import type { Metric } from '../metric.js';
export declare const count: Metric<RegressionTally>;
