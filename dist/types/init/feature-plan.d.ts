import { type Feature } from '../data/features.js';
import type { Group } from '../data/groups.js';
import type { CodedColumn, Table } from '../data/table.js';
/** Groups with fewer rows than this are called small: the default of `small_groups.min_count`. */
export declare const MIN_COUNT = 30;
/** Numbers with more values than this are cut into bins. */
export declare const MOST_NUMBERED_GROUPS = 10;
/** A group, and how many rows it has. */
export interface GroupCount {
    readonly group: Group;
    /** In all of the data. */
    readonly rows: number;
    /** Among the rows that would be assessed. */
    readonly assessed: number;
    /** Of those that are assessed, by label; for a binary task alone. */
    readonly byLabel?: {
        readonly positives: number;
        readonly negatives: number;
    };
}
/** A sensitive feature as it is proposed. */
export interface FeaturePlan {
    /** The column's own name, where that can be a key of the policy. */
    readonly name: string;
    readonly column: string;
    /** Rows without a value. */
    readonly missing: number;
    /** Edges, where the column holds many numbers; how many there are. */
    readonly bins?: {
        readonly edges: readonly number[];
        readonly values: number;
    };
    /** In the order of reports. */
    readonly groups: readonly GroupCount[];
    /** Sets of groups that differ only in case or in spaces. */
    readonly alike: readonly (readonly Group[])[];
}
/** How the rows would be judged. */
export interface Judged {
    /** Rows that are assessed; `undefined` for all. */
    readonly assessed: Uint32Array | undefined;
    /** For each row 1 where its label is the positive one; for a binary task alone. */
    readonly positive?: Uint8Array | undefined;
}
/**
 * The groups of one column.
 *
 * @throws UserError where it seems to identify rows, or would make too many groups
 */
export declare function toFeaturePlan(table: Table, { column: name, name: key }: {
    readonly column: string;
    readonly name: string;
}, judged: Judged): FeaturePlan;
export declare const ALL_ROWS: {
    readonly rows: undefined;
    readonly dropMissing: false;
};
/** How many rows each group has, in all and among those that are assessed. */
export declare function countGroups({ groups, codes }: Pick<Feature, 'groups' | 'codes'>, { assessed, positive }: Judged): readonly GroupCount[];
export declare function countMissing({ codes }: CodedColumn): number;
