import type { Group } from '../data/groups.js';
import type { Persons } from './persons.js';
/** The groups of a feature and who is in them. */
export interface Divided {
    readonly name: string;
    readonly columns: readonly string[];
    readonly groups: readonly Group[];
    readonly persons: readonly Persons[];
}
/** The groups of an intersection, added up to those of one of its parts. */
export interface CrossFooting {
    /** The part. */
    readonly with: string;
    /** Rows of the intersection whose value of the part is known. */
    readonly rows: number;
    /** Rows of the part whose value is known. */
    readonly of: number;
    /** Whether rows and persons selected are the same, group by group. */
    readonly agrees: boolean;
}
/**
 * Whether the table of an intersection adds up to the tables of its parts. It does, unless rows were dropped from one
 * of them for want of a value.
 *
 * @param parts other tables; those of other columns, or of the same columns divided otherwise, are passed over
 */
export declare function crossFooting(table: Divided, parts: readonly Divided[]): readonly CrossFooting[];
