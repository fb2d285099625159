import type { Group } from '../data/groups.js';
import type { Scalar } from '../data/table.js';
import type { ByChance } from './by-chance.js';
import type { RowsNeeded } from './rows-needed.js';
export type Level = 'error' | 'warn';
/** `waived`: it fails by value, and a waiver in force covers it. */
type OutcomeStatus = 'pass' | 'fail' | 'inconclusive' | 'waived';
/** Why an outcome is not simply a value against a limit. */
export type OutcomeReason = 
/** Nothing could be measured (`fail`; `inconclusive` in one stratum of several). */
'not_measured'
/** A group has no value, and one could turn the outcome (`inconclusive`). */
 | 'group_without_value'
/** The outcome rests on a group with fewer than `min_count` rows of the kind the rate divides by (`inconclusive`). */
 | 'small_group'
/** A ratio or rate of 0 by 0: nobody was selected (`inconclusive`). */
 | 'zero_by_zero'
/** The interval lies on both sides of the limit (`inconclusive`). */
 | 'interval_straddles'
/** The rule decides by the interval, and none is known for this figure (`inconclusive`). */
 | 'no_interval'
/** The rule decides by the interval, and that of the bootstrap is only shown (`inconclusive`). */
 | 'range_by_bootstrap'
/** It fails alone, but not among so many comparisons (`inconclusive`). */
 | 'not_among_so_many'
/** Of a change: there is no baseline, or it lacks what would be compared (`inconclusive`). */
 | 'no_baseline' | 'not_in_baseline' | 'hidden_in_baseline'
/** Reserved outcomes. */
 | 'group_absent' | 'missing_values' | 'waiver_unused';
/** What an outcome repeats of the waiver that the policy has of its rule and feature. */
export interface WaiverFacts {
    /** Of the reserved outcome `unused_waivers`: the rule that it waives. */
    readonly rule?: string;
    /** The last day in force, UTC, such as 2027-01-31. */
    readonly until: string;
    readonly owner: string;
    readonly reason: string;
    /** Waived only if the rule holds without these. */
    readonly groups?: readonly Group[];
    /** Stands in for the rule's own limit. */
    readonly limit?: number;
    /** Of an outcome that fails all the same: why the waiver does not cover it. */
    readonly refused?: WaiverRefused;
    readonly unused?: WaiverUnused;
}
/** It has ended; the rule fails without its groups too; the value does not keep its limit. */
type WaiverRefused = 'expired' | 'fails_without_groups' | 'beyond_limit';
/** Why a waiver covers nothing: no such outcome is made, none of its groups occurs, or the rule passes. */
export type WaiverUnused = 'no_outcome' | 'no_group' | 'passes';
export interface Outcome {
    /** Id of the rule, or the name of a reserved outcome. */
    readonly rule: string;
    /** The rule's metric name as the policy spells it; absent for reserved outcomes. */
    readonly metric?: string;
    /** `null` for a rule on all rows. */
    readonly feature: string | null;
    /** With control features: the values of the stratum. */
    readonly control?: Group;
    readonly level: Level;
    readonly status: OutcomeStatus;
    readonly value?: number | null;
    /** Bounds of the value, where its interval is known; an infinite one is left out. */
    readonly low?: number;
    readonly high?: number;
    readonly min?: number;
    readonly max?: number;
    readonly decide_by?: 'estimate' | 'interval';
    /** `fail` if an undecided outcome of this rule fails the gate, `pass` if it may stand alone; `warn` is the default and left out. */
    readonly inconclusive?: 'fail' | 'pass';
    readonly method?: 'between_groups' | 'to_overall' | 'to_reference';
    readonly agg?: 'worst_case' | 'mean';
    /** With several classes: a label, `macro` (their mean) or `worst`, and then which of them that is. */
    readonly class?: string;
    readonly worst_class?: Scalar;
    readonly reason?: OutcomeReason;
    /** The groups that made the value (lowest, then highest), or those the reason speaks of. */
    readonly groups?: readonly Group[];
    /** One-sided, of "the limit is kept"; with `adjust: holm`, where the whole interval is beyond the limit. */
    readonly p_value?: number;
    /** The same, adjusted for the number of comparisons. */
    readonly adjusted_p_value?: number;
    /** What groups of these sizes would show if they did not differ. */
    readonly by_chance?: ByChance;
    /** Of an undecided outcome, or one whose limit lies within the interval: what would decide it. */
    readonly rows_needed?: RowsNeeded;
    /** Of the same: the chance that another sample like this one lands on the other side of the limit. */
    readonly flip_chance?: number;
    /** The group that the others are compared with (`method: to_reference`). */
    readonly reference?: Group;
    /** Of a rule on what changed: `value` is the new value less the old one, or that as a share of the old one. */
    readonly change?: 'absolute' | 'relative';
    /** The old value, the new one, and whether both sides predict the same rows. */
    readonly baseline?: {
        readonly value: number;
        readonly after?: number;
        readonly paired: boolean;
    };
    /** Groups left out of this rule by `small_groups: exclude`. */
    readonly excluded?: readonly Group[];
    /** The rule asks for less on this branch than by default. */
    readonly loosened?: true;
    readonly waiver?: WaiverFacts;
}
export {};
