import type { Scalar } from '../data/table.js';
import type { Exclusion } from './exclusions.js';
import { type FeaturePlan } from './feature-plan.js';
import type { IntersectionPlan } from './intersections.js';
import type { Plan } from './plan.js';
/** A name of the data where people read it: on one line, visible, short, in quotes. */
export declare function named(text: string): string;
export declare function label(value: Scalar): string;
export declare function number(count: number): string;
export declare function counted(count: number, noun: string): string;
/** Some names, and how many are left out. */
export declare function listed(items: readonly string[], most?: number): string;
/** How a count is shown: as it is to the user's own eyes, without small cells in a file that others will see. */
export type Show = (count: number) => string;
export declare function inFile(count: number): string;
/**
 * The groups of a feature with what is counted of each, for a file. Where one is too small to be told, the others are
 * rounded, so that it cannot be had by subtraction.
 */
export declare function groupCounts(feature: FeaturePlan, { isSplit }: {
    readonly isSplit: boolean;
}): string;
/** What is small in a feature: the kind of rows, and the groups that have few of them with their number. */
export declare function smallGroups(feature: FeaturePlan, show: Show): readonly {
    readonly kind: string;
    readonly groups: string;
}[];
/** Groups that differ in case or spaces alone, set by set. */
export declare function alikeGroups(feature: FeaturePlan): readonly string[];
export declare function smallestCell({ smallest }: IntersectionPlan, show: Show): string;
/** Why a column is no input of the tree. */
export declare function exclusionReason(exclusion: Exclusion): string;
export declare function isSplit({ model, label }: Plan): boolean;
