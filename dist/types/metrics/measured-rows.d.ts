import type { Group } from '../data/groups.js';
import type { Grouping } from '../tally/count.js';
import type { TaskRows } from '../tally/task-rows.js';
import { type BootstrapOptions } from './bootstrap.js';
import { type Measurements } from './measure.js';
import { type MeasureOptions } from './metric.js';
import { type TaskTally } from './tasks.js';
/** Some rows: their tally, and every metric of it. */
export interface MeasuredRows {
    readonly tally: TaskTally;
    readonly measurements: Measurements;
}
/** Rows divided into groups: what was measured of all of them, of each group, and of the rows outside of each group. */
export interface MeasuredDivision {
    readonly overall: MeasuredRows;
    readonly tallies: readonly TaskTally[];
    readonly groups: readonly Measurements[];
    readonly rest: readonly Measurements[];
    /** Position of the group that signed figures compare with, where there is one. */
    readonly reference?: number;
    /** With several classes: the same of each of them against all others. */
    readonly classes?: readonly MeasuredDivision[];
}
/** How to divide rows: into groups, and where they are measured apart, into strata before that. */
export interface Division {
    /** For each row a code in [0, groups), or `groups` for rows in none. */
    readonly codes: Grouping['codes'];
    readonly groups: number;
    /** For each row stratum · (groups + 1) + its code of the division, where there are strata. */
    readonly strataCodes?: Grouping['codes'] | undefined;
    /** The groups themselves, and which of them signed figures compare with. */
    readonly compared?: {
        readonly groups: readonly Group[];
        readonly with: 'majority' | 'best' | Group;
    } | undefined;
}
/** For each row its stratum in [0, count), or `count` for rows in none. */
interface StrataCodes {
    readonly codes: Grouping['codes'];
    readonly count: number;
}
export interface MeasuredTask {
    /** All rows; no groups. */
    readonly whole: MeasuredDivision;
    /** Each division, and where there are strata the same within each of them. */
    readonly divisions: readonly (MeasuredDivision & {
        readonly strata?: readonly MeasuredDivision[];
    })[];
}
export interface MeasureRowsOptions extends Pick<MeasureOptions, 'zeroDivision'> {
    readonly strata?: StrataCodes | undefined;
    /** Whether to work out how far the scores of groups lie from those of others. */
    readonly distances?: boolean;
    /** How rows are redrawn, where intervals are those of the bootstrap. */
    readonly bootstrap?: Pick<BootstrapOptions, 'replicates' | 'seed'> | undefined;
}
/** Counts the rows once for all divisions and strata, and measures every metric of every group. */
export declare function measureRows(rows: TaskRows, divisions: readonly Division[], { strata, zeroDivision, distances, bootstrap }: MeasureRowsOptions): MeasuredTask;
export {};
