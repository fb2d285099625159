import type { MeasuredGroups } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type GateSettings, type Rule, type ToReference } from './rule.js';
/**
 * Each group of a feature against its reference group; the group furthest beyond the limits, or nearest to them from
 * within, is the value.
 *
 * By intervals: passes if every group's interval keeps the limits; fails if one lies beyond them that is wide enough for
 * the worst of all groups to be picked. Small groups and groups without a value leave it undecided where they could
 * turn it, as for any other disparity.
 */
export declare function judgeReference(rule: Rule, comparison: ToReference, { feature, settings }: {
    readonly feature: MeasuredGroups;
    readonly settings: GateSettings;
}): Outcome;
