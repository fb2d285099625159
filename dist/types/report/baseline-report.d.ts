import type { Group } from '../data/groups.js';
import type { UndefinedReason } from './report.js';
/** Why two sides are not compared row by row. */
export type Unpaired = 
/** No file of predictions lies beside the report. */
'no_predictions'
/** Numbers or several classes are predicted. */
 | 'not_binary' | 'other_data'
/** The same data, of which other rows are assessed. */
 | 'other_rows'
/** Another column or another positive label. */
 | 'other_labels'
/** The same ids, but labels, weights or groups of some of them changed. */
 | 'rows_changed';
/** What changed since the baseline: the key `baseline` of a report. */
export interface BaselineReport {
    /** What was compared with: a committed report, or the model and data at a commit. */
    readonly from: 'report' | 'merge_base';
    readonly path?: string;
    readonly commit?: string | null;
    /** Whether both sides predict the same rows, which are then compared one by one. */
    readonly paired: boolean;
    readonly unpaired_because?: Unpaired;
    /** Of all rows, and of each feature in each stratum. */
    readonly changes: readonly ChangedPart[];
}
/** Decisions that turned, where both sides predict the same rows: rows, never weighted; `null` where that is hidden. */
interface Turned {
    readonly gained?: number | null;
    readonly lost?: number | null;
    /** Whether the old side hides how these rows divide into the four cells, where anyone may look. */
    readonly before_hidden?: true;
}
export interface ChangedPart extends Turned {
    /** `null` for all rows. */
    readonly feature: string | null;
    /** With control features: the values of the stratum. */
    readonly control?: Group;
    /** Base metrics of all rows, or disparities of the feature. */
    readonly figures: readonly ChangedFigure[];
    readonly groups?: readonly ChangedGroup[];
    /**
     * Why the selection rate of all these rows changed, in parts that add up: that groups have other shares of the rows,
     * and that they are selected at other rates. `null` where that is hidden.
     */
    readonly composition?: number | null;
    readonly within_groups?: number | null;
}
export interface ChangedGroup extends Turned {
    readonly group: Group;
    readonly figures: readonly ChangedFigure[];
    /**
     * Why its selection rate changed, in parts that add up: other base rates, and other decisions at the same labels. The
     * latter is the model alone where both sides predict the same rows. `null` where that is hidden.
     */
    readonly base_rates?: number | null;
    readonly decisions?: number | null;
}
/** A figure before and after; `null` where it has no value there. */
export interface ChangedFigure {
    readonly metric: string;
    readonly method?: 'to_overall';
    readonly agg?: 'mean';
    readonly before: number | null;
    readonly after: number | null;
    /** The new value less the old one, with its interval. */
    readonly value: number | null;
    readonly low?: number;
    readonly high?: number;
    /** Why there is no value. */
    readonly reason?: UndefinedReason | 'not_in_baseline' | 'group_without_value';
    /** Whether the old side hides it where anyone may look. */
    readonly before_hidden?: true;
}
export {};
