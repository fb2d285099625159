import type { Group } from '../data/groups.js';
/** The group that others are compared with. */
export interface Reference {
    /** Position among the groups; `undefined` where the policy names a group that does not occur. */
    readonly at: number | undefined;
    readonly chosen: 'policy' | 'majority' | 'best';
}
export interface ReferenceOptions {
    readonly groups: readonly Group[];
    /** Rows of each group, never weighted. */
    readonly rows: readonly number[];
    /** The selection rate of each, where it has one. */
    readonly rates: readonly (number | undefined)[];
    /** Where the policy names none. */
    readonly otherwise: 'majority' | 'best';
}
/**
 * The reference group of a feature: the one that the policy names, the one with most rows, or the one with the highest
 * selection rate; of equal ones the first.
 */
export declare function referenceOf(named: 'majority' | 'best' | Group | undefined, { groups, rows, rates, otherwise }: ReferenceOptions): Reference;
