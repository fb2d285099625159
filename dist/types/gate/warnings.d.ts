import type { Feature } from '../data/features.js';
import type { Group } from '../data/groups.js';
import { type MeasuredFeature } from './measured-feature.js';
import type { WaiverUnused } from './outcome.js';
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
    /** Of the baseline. */
    readonly path?: string;
    readonly commit?: string;
    /** What went wrong, as an error of the user's says it. */
    readonly problem?: string;
    /** The entry of `branches` that switches `rules` off. */
    readonly branch_entry?: string;
    readonly rules?: readonly string[];
    /** Of a waiver: its rule, who answers for it and its last day. */
    readonly rule?: string;
    readonly owner?: string;
    readonly until?: string;
    /** Left until it ends; 0 on its last day. */
    readonly days?: number;
    /** Tighter than the waiver's, and kept all the same. */
    readonly limit?: number;
    readonly unused?: WaiverUnused;
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
/** Rules on what changed compare with nothing: no report is at `path`, or no commit came before. */
 | 'no_baseline'
/** What is at `commit`, with which the policy compares, cannot be measured: `problem` says why. */
 | 'baseline_unmeasured'
/** `preset` asks for a table of an intersection, and no feature is one. */
 | 'preset_without_intersection'
/** `rules` are not judged, because `branch_entry` switches them off on this branch. */
 | 'rules_off'
/** A waiver is as if absent, because its last day is over. */
 | 'waiver_expired'
/** A waiver ends in `days` days. */
 | 'waiver_ends_soon'
/** A waiver covers nothing: `unused` says why. */
 | 'waiver_unused'
/** A waiver could have the tighter `limit`. */
 | 'waiver_limit_beaten';
/** What is worth a word of each feature, in a stable order: first of its groups, then of the metrics that rules compare. */
export declare function warningsOf(rules: readonly Rule[], features: readonly MeasuredFeature[], { small_groups }: GateSettings): readonly Warning[];
/** Values of control features that the policy does not name. */
export declare function unexpectedControls(controls: readonly Pick<Feature, 'name' | 'unexpected'>[]): readonly Warning[];
