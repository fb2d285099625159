/** What is predicted: one of two labels, a number, or one of several labels. */
export declare const TASKS: readonly ["binary", "regression", "multiclass"];
export type TaskName = (typeof TASKS)[number];
/**
 * Which intervals of a metric are known in closed form: none, all but those of groups beside all rows
 * (`method: to_overall`), or all.
 */
export type ClosedForm = 'none' | 'between_groups' | 'all';
/** What a rule's metric name stands for. */
export interface MetricEntry {
    readonly name: string;
    /** The tasks that have it. */
    readonly tasks: readonly TaskName[];
    /** Whether it has a mean over several classes; else a rule names one class, or the worst. */
    readonly macro: boolean;
    /** `overall`: the value over all rows. `disparity`: a comparison of groups. `equalized_odds`: one that also has `agg`. */
    readonly kind: 'overall' | 'disparity' | 'equalized_odds';
    /** How a disparity sums up the groups. Equalized odds have `difference` or `ratio` too. */
    readonly aggregate?: 'difference' | 'ratio' | 'group_min' | 'group_max';
    /** The least and the greatest value it can have. */
    readonly range: readonly [least: number, greatest: number];
    /** By task; under `multiclass` of the mean over the classes. */
    readonly closedForm: {
        readonly [task in TaskName]?: ClosedForm;
    };
}
/** The legal names that other rooms hand up, so that the policy knows them without importing those rooms. */
export interface Registries {
    /** Every legal name of a rule's `metric`, in the order in which messages list them. */
    readonly metrics: readonly MetricEntry[];
    readonly data: Extensions;
    /** Of models that can be loaded. */
    readonly models: Extensions;
    readonly presetNames: readonly string[];
}
/** Endings of file names, in lower case and with their dot. */
export interface Extensions {
    readonly supported: readonly string[];
    /** Of the contract, but of a later release. */
    readonly later: readonly string[];
    /** Those that may have `.gz` behind them. */
    readonly gzip: readonly string[];
}
