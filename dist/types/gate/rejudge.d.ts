import type { Group } from '../data/groups.js';
import { type EvaluateOptions } from './evaluate.js';
import type { Measured } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import type { Rule } from './rule.js';
/** What is left out of the data, or put in place of the limit that an outcome breaks. */
interface Change {
    readonly without?: readonly Group[];
    readonly limit?: number;
}
/** Judges the rule of an outcome once more; `undefined` where that comes to nothing. */
export type Judge = (outcome: Outcome, change: Change) => Outcome | undefined;
/** Judges as `evaluate` does, on the same figures. What is over all rows stays so whatever groups are left out. */
export declare function rejudging(rules: readonly Rule[], measured: Measured, settings: EvaluateOptions): Judge;
export {};
