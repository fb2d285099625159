import type { Table } from '../data/table.js';
import { type FeaturePlan, type GroupCount, type Judged } from './feature-plan.js';
/** Two features crossed, and the smallest of the groups that occur. */
export interface IntersectionPlan {
    readonly name: string;
    readonly of: readonly [string, string];
    readonly groups: number;
    readonly smallest: GroupCount;
}
/** More pairs than this would bury the rest of the policy. */
export declare const MOST_PAIRS = 6;
/** Every two features crossed, but for those that make too many groups; none of more than 6, which `notes.ts` says. */
export declare function intersectionsOf(table: Table, features: readonly FeaturePlan[], judged: Judged): readonly IntersectionPlan[];
