import type { Group } from '../data/groups.js';
import type { Interval } from '../stats/interval.js';
import type { Outcome, OutcomeReason } from './outcome.js';
import { type Confidence, type Rule } from './rule.js';
/** A rule on what a figure changed by since the baseline: a rise is above 0, and so is its limit. */
export interface ChangeRule extends Rule {
    /** The new value less the old one, or that as a share of the old one. */
    readonly change: 'absolute' | 'relative';
}
/** What a figure changed by; in what is judged nothing says where the old value comes from. */
export interface ChangeFound {
    readonly value: number | undefined;
    readonly before?: number | undefined;
    readonly after?: number | undefined;
    /** Two-sided, at a level in (0, 1). */
    readonly intervalAt?: ((level: number) => Interval | undefined) | undefined;
    /** Whether both sides predict the same rows. */
    readonly paired: boolean;
    /** Why there is no value. */
    readonly reason?: OutcomeReason | undefined;
    /** The groups that made the new value. */
    readonly groups: readonly Group[];
    /** Groups with few rows without which the outcome would be another one, or may be. */
    readonly small: (judge: (change: Pick<ChangeFound, 'value' | 'intervalAt'>) => Outcome['status']) => readonly Group[];
    /** Rows that the figure divides by, in the group with the fewest, and in all. */
    readonly rows: number;
    readonly total: number;
}
export interface Changes {
    /** The names of features in the policy's order, and the strata of each, where there are any. */
    readonly places: readonly {
        readonly feature: string;
        readonly control?: Group;
    }[];
    find(rule: ChangeRule, place: {
        readonly feature: string;
        readonly control?: Group;
    } | undefined): ChangeFound;
}
/** Every rule on what changed, on every feature and in every stratum that it names: one outcome each. */
export declare function judgeChanges(rules: readonly ChangeRule[], changes: Changes, confidence: Confidence): readonly Outcome[];
