import type { Feature } from '../data/features.js';
import type { Group } from '../data/groups.js';
import type { MetricName } from '../metrics/index.js';
import type { Measurement, Measurements } from '../metrics/measure.js';
import type { MeasuredDivision, MeasuredTask } from '../metrics/measured-rows.js';
import { type Persons } from '../metrics/persons.js';
import type { TaskTally } from '../metrics/tasks.js';
import type { Tally } from '../tally/tally.js';
/** Everything measured of the groups of one feature, in the order of `feature.groups`. */
export interface MeasuredGroups {
    readonly feature: Feature;
    readonly groups: readonly Measurements[];
    /** The sums that these are measured of, where they are to be redrawn. */
    readonly tallies?: readonly TaskTally[];
    /** For each group the metrics of all rows outside of it. */
    readonly rest?: readonly Measurements[];
    /** Position of the group that signed figures compare with, where there is one. */
    readonly reference?: number | undefined;
    /** People of each group and who of them is selected, where the task selects anybody. */
    readonly persons?: readonly Persons[];
    /** With several classes: the same of each of them against all others. */
    readonly classes?: readonly MeasuredClass[];
}
export interface AllRows {
    readonly tally?: TaskTally;
    readonly measurements: Measurements;
}
/** One class against all others. */
export interface MeasuredClass {
    readonly overall: AllRows;
    readonly groups: readonly Measurements[];
    readonly tallies?: readonly TaskTally[];
    readonly rest?: readonly Measurements[];
}
/** The rows that share the values of the control features; `feature` has the groups that occur among them. */
export interface MeasuredStratum extends MeasuredGroups {
    readonly control: Group;
    readonly overall: AllRows;
}
export interface MeasuredFeature extends MeasuredGroups {
    /** With control features: rules are judged within each of these, and not on the groups as a whole. */
    readonly strata?: readonly MeasuredStratum[];
}
/** Every metric over all rows and of every group. */
export interface Measured {
    readonly overall: AllRows;
    /** With several classes: each of them, over all rows. */
    readonly classes?: readonly Pick<MeasuredClass, 'overall'>[] | undefined;
    readonly features: readonly MeasuredFeature[];
}
/**
 * What was measured of each feature, beside the feature; in each stratum those of its groups that occur there.
 *
 * @param control the feature whose groups are the strata
 */
export declare function toMeasuredFeatures(features: readonly Feature[], control: Feature | undefined, { divisions }: MeasuredTask): ({
    persons: readonly Persons[];
    overall: import("../metrics/measured-rows.js").MeasuredRows;
    tallies: readonly TaskTally[];
    groups: readonly Measurements[];
    rest: readonly Measurements[];
    reference?: number;
    classes?: readonly MeasuredDivision[];
    feature: Feature;
} | {
    persons: readonly Persons[];
    strata: {
        classes?: {
            overall: import("../metrics/measured-rows.js").MeasuredRows;
            tallies: TaskTally[];
            groups: Measurements[];
            rest: Measurements[];
        }[];
        reference?: number;
        feature: {
            groups: Group[];
            absent: never[];
            unexpected: never[];
            alike: never[];
            name: string;
            columns: readonly string[];
            reference?: "majority" | "best" | Group;
            codes: import("../data/table.js").Codes;
            unobserved: readonly Group[];
            droppedRows: number;
        };
        overall: import("../metrics/measured-rows.js").MeasuredRows;
        tallies: TaskTally[];
        groups: Measurements[];
        rest: Measurements[];
        persons: readonly Persons[];
        control: Group;
    }[];
    overall: import("../metrics/measured-rows.js").MeasuredRows;
    tallies: readonly TaskTally[];
    groups: readonly Measurements[];
    rest: readonly Measurements[];
    reference?: number;
    classes?: readonly MeasuredDivision[];
    feature: Feature;
})[];
/** A metric of a group: its own, or with several classes where it has no mean over them, that of each class. */
export declare function measurementsOf({ groups, classes }: MeasuredGroups, at: number, name: MetricName): readonly Measurement[];
/** Groups of two labels with the tallies that they were measured on, in the same order. */
export interface TalliedFeature extends MeasuredGroups {
    readonly tallies: readonly Tally[];
}
