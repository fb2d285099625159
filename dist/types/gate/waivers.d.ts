import type { MeasuredFeature } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import type { Judge } from './rejudge.js';
import type { Rule } from './rule.js';
import type { Warning } from './warnings.js';
/** An exception of the policy from one rule on one feature. */
export interface Waiver {
    readonly rule: string;
    /** Absent for a rule on all rows. */
    readonly feature?: string | undefined;
    /** As the policy writes them: waived only if the rule holds without these. */
    readonly groups?: readonly (readonly (string | null)[])[] | undefined;
    readonly reason: string;
    readonly owner: string;
    /** The last day in force, UTC. */
    readonly until: string;
    /** Stands in for the rule's own limit. */
    readonly limit?: number | undefined;
}
export interface WaivingBy {
    readonly waivers: readonly Waiver[];
    /** What a waiver that covers nothing is. */
    readonly unused: 'warn' | 'fail';
    /** The day, UTC, as `until` is written. */
    readonly today: string;
    /** As they count on the branch. */
    readonly rules: readonly Pick<Rule, 'id' | 'loosened'>[];
    readonly features: readonly Pick<MeasuredFeature, 'feature'>[];
    /** Judges the rule of an outcome once more, on the same feature and stratum. */
    readonly judge: Judge;
}
/**
 * Outcomes as waivers leave them, and what is to be said of the waivers.
 *
 * A waiver in force covers an outcome that fails by its value: with `groups` if the rule holds without them, with `limit`
 * if the rule holds with that in place of the limit that is broken, with both if both. One that has ended changes
 * nothing. What passes, is undecided or could not be measured stays what it is.
 */
export declare function waive(outcomes: readonly Outcome[], by: WaivingBy): {
    readonly outcomes: readonly Outcome[];
    readonly warnings: readonly Warning[];
};
