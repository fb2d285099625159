import { type Group } from './groups.js';
import type { Codes, Table } from './table.js';
/** A feature as the policy describes it. With several columns it is their intersection. */
export interface FeatureDescription {
    readonly name: string;
    /** One column of the data, or several: each a feature of the policy if there is one of that name, else a column. */
    readonly columns: readonly string[];
    readonly bins?: readonly number[] | undefined;
    readonly labels?: readonly string[] | undefined;
    /** The groups that are expected, as the policy writes them. */
    readonly groups?: readonly (readonly (string | null)[])[] | undefined;
    /** The group that signed figures compare with: as the policy writes it, the largest, or the one selected most. */
    readonly reference?: readonly (string | null)[] | 'majority' | 'best' | undefined;
}
/** The assessed rows divided by one feature. */
export interface Feature {
    readonly name: string;
    /** The columns of the data that it is made of. */
    readonly columns: readonly string[];
    /** Groups that occur, in the order in which reports show them. */
    readonly groups: readonly Group[];
    /** The reference that the policy names: of these groups, or one that does not occur as the policy writes it. */
    readonly reference?: 'majority' | 'best' | Group;
    /** For each assessed row the position of its group; `groups.length` where the row was dropped. */
    readonly codes: Codes;
    /** Combinations of values that occur, but not together. The first 1,000. */
    readonly unobserved: readonly Group[];
    /** Groups that the policy names and that do not occur. */
    readonly absent: readonly Group[];
    /** Groups that occur and that the policy's list does not name. */
    readonly unexpected: readonly Group[];
    /** Sets of groups that differ only in case or in spaces. */
    readonly alike: readonly (readonly Group[])[];
    /** Assessed rows without a value, if they were dropped. */
    readonly droppedRows: number;
}
/** The columns of the data that the features need. */
export declare function featureColumns(features: readonly FeatureDescription[]): readonly string[];
/**
 * Divides the assessed rows by each feature.
 *
 * @param rows the assessed rows of the table, or `undefined` for all of them
 * @throws UserError for more than 1,000 groups, or bins over a column that is not numeric
 */
export declare function toFeatures(table: Table, descriptions: readonly FeatureDescription[], { rows, dropMissing }: {
    readonly rows: Uint32Array | undefined;
    readonly dropMissing: boolean;
}): readonly Feature[];
