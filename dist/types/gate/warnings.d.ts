import type { Group } from '../data/groups.js';
import { type MeasuredFeature } from './measured-feature.js';
import { type GateSettings, type Rule } from './rule.js';
/** Something worth a word that does not change the verdict. */
export interface Warning {
    readonly code: WarningCode;
    readonly feature?: string;
    /** With control features: the values of the stratum. */
    readonly control?: Group;
    readonly metrics?: readonly string[];
    readonly groups?: readonly Group[];
    readonly column?: string;
    readonly rows?: number;
    readonly min_count?: number;
    readonly preset?: string;
}
export type WarningCode = 
/** Groups with fewer than `min_count` rows of the kind that `metrics` divide by. */
'small_groups'
/** The same, taken out of `metrics` by `small_groups: exclude`. */
 | 'small_groups_excluded'
/** Groups that the policy's `groups` does not name. */
 | 'unexpected_groups'
/** Groups that differ only in case or in spaces. */
 | 'groups_alike'
/** Rows without a value of this feature, dropped from it by `missing_group: drop`. */
 | 'missing_group_dropped'
/** Rows without a value of a control feature, in no stratum because of `missing_group: drop`. */
 | 'missing_control_dropped'
/** Groups in which `metrics` have no value. */
 | 'groups_without_value'
/** Rows in which an input of the model holds a category that it never saw in training. */
 | 'unknown_categories'
/** The policy has presets that only report and no rule, so nothing was decided. */
 | 'report_only'
/** `preset` asks for a table of an intersection, and no feature is one. */
 | 'preset_without_intersection';
/** What is worth a word of each feature, in a stable order: first of its groups, then of the metrics that rules compare. */
export declare function warningsOf(rules: readonly Rule[], features: readonly MeasuredFeature[], { small_groups }: GateSettings): readonly Warning[];
