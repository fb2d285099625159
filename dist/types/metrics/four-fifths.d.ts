import type { Interval } from '../stats/interval.js';
import type { Fraction } from './fraction.js';
import { type Persons } from './persons.js';
/** A group beside the one with the highest selection rate. */
export interface AgainstBest {
    /** Whether its rate is below the limit's share of the best rate: 5·x·n_best < 4·x_best·n, for four fifths. */
    readonly below: boolean;
    /** Persons of the group that would have to be selected in addition for it to be no longer below. */
    readonly selectionsMissing: number;
    /**
     * Below, and with one person of the group selected in the place of one of the best group its rate would be above
     * that of the best: (x + 1)·n_best > (x_best − 1)·n. What the guidelines call small numbers.
     */
    readonly onePersonReverses: boolean;
    /** Below, and with one person selected in the place of another it would not be. */
    readonly onePersonFlips: boolean;
    /** Absent for the best group itself. */
    readonly test?: EqualRates;
}
/** The hypothesis that a group and the best one are selected at the same rate. */
interface EqualRates {
    /** Fisher's exact test where one of the four expected counts is under 5. */
    readonly kind: 'fisher' | 'z';
    /** Two-sided. */
    readonly p: number;
    /** By Holm, for all groups that are tested against the best. */
    readonly adjusted: number;
}
/**
 * The four-fifths rule on the groups of one feature, in whole numbers of persons.
 *
 * Source: 29 CFR 1607.4(D); its Questions and Answers 11, 12 and 21 (44 FR 11996, 1979).
 *
 * @param groups each with at least one row
 * @returns `undefined` where nobody is selected, or there is no group
 */
export declare function fourFifths(groups: readonly Persons[], limit?: Fraction): {
    readonly best: number;
    readonly groups: readonly AgainstBest[];
} | undefined;
/** Whether a rate is at least the limit's share of the best rate. Equality keeps it. */
export declare function keepsShare({ rows, selected }: Persons, best: Persons, { numerator, denominator }: Fraction): boolean;
/** The interval of the lowest rate over the highest, as of any ratio between groups. */
export declare function leastRatioInterval(groups: readonly Persons[], level: number): Interval | undefined;
export {};
