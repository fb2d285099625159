import type { Measurement } from '../metrics/measure.js';
import type { Outcome } from './outcome.js';
import { type Rule } from './rule.js';
/** A rule on a base metric over all rows. A rate over nobody selected is undecided; nothing measured fails. */
export declare function judgeOverall(rule: Rule, measured: Measurement, level: number): Outcome;
