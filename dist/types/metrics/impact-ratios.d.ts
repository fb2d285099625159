import { type Persons } from './persons.js';
/** A group's rate beside the highest one. */
interface ImpactRatio {
    /** In [0, 1]; `undefined` for nobody. */
    readonly rate: number | undefined;
    /** Rate over the highest rate, in [0, 1]; `undefined` where nobody at all is selected. */
    readonly ratio: number | undefined;
    /** Fewer than 2 % of all rows. */
    readonly small: boolean;
    /** Rate over the highest rate of groups that are not small, where that is another group; may be above 1. */
    readonly ratioToLarge?: number;
}
export interface ImpactRatios {
    /** Position of the group with the highest rate, the first of several. */
    readonly best: number | undefined;
    /** The same among groups that are not small, where it is another one. */
    readonly bestLarge?: number;
    readonly groups: readonly ImpactRatio[];
}
/**
 * The rate of each group over that of the group with the highest: the impact ratio of 29 CFR 1607.4(D) and 6 RCNY 5-300.
 *
 * @param groups persons of each; the best is chosen in whole numbers
 * @param total rows of the data, unknown groups included: what 2 % are taken of
 */
export declare function impactRatios(groups: readonly Persons[], total: number): ImpactRatios;
export {};
