import type { Tally } from '../tally/tally.js';
import { type Metric } from './metric.js';
/** Half the squared coefficient of variation of the benefits. */
export declare const generalizedEntropyIndex: Metric<Tally>;
/** The mean of (b/μ) ln(b/μ), in nats. */
export declare const theilIndex: Metric<Tally>;
