import type { Change } from '../metrics/change/change.js';
import type { Agg, Method } from '../metrics/disparity.js';
import type { DisparityFigure, Figure, Group, GroupReport, Report, StratumReport } from '../report/report.js';
import type { Interval } from '../stats/interval.js';
/** One side of a comparison as a report has it. */
export type Side = Pick<Report, 'overall' | 'overall_tally' | 'features' | 'confidence'>;
/** All rows of a report or of a stratum, with the groups of one feature. */
export type Part = Pick<StratumReport, 'overall' | 'overall_tally' | 'groups' | 'disparities'>;
/** A feature, with control features within one stratum. */
export interface PartName {
    readonly feature: string;
    readonly control?: Group;
}
/** A disparity as a rule asks for it. */
export interface Asked {
    readonly metric: string;
    readonly method: Method;
    readonly agg: Agg;
}
/** The features of a report, in its order; with control features each within each stratum; where no row is in any, by its name alone, which then has no part. */
export declare function partNames({ features }: Pick<Report, 'features'>): readonly PartName[];
/** `undefined` where the side has no such feature or stratum. */
export declare function partOf({ overall, overall_tally, features }: Side, { feature, control }: PartName): Part | undefined;
export declare function groupOf({ groups }: Pick<Part, 'groups'>, group: Group): GroupReport | undefined;
/** The name under which a report has a disparity. */
export declare function disparityOf({ disparities }: Part, { metric, method, agg, }: {
    readonly metric: string;
    readonly method: 'between_groups' | 'to_overall';
    readonly agg: string;
}): DisparityFigure | undefined;
/**
 * The interval of a figure at a level, from the one that a report has: at another level its bounds are moved as those of
 * a normal distribution would. An infinite bound is left out of reports where the other one stands.
 */
export declare function intervalsOf(figure: Figure, { confidence }: Pick<Side, 'confidence'>): (level: number) => Interval | undefined;
/** What a figure changed by, or that it cannot be compared. */
export type Compared = {
    readonly kind: 'change';
    readonly change: Change;
    /** Groups that one side alone has: what a disparity changed by is then no change of the same thing. */
    readonly oneSided?: readonly Group[];
}
/** One of the sides has no such figure, or hides it. */
 | {
    readonly kind: 'absent' | 'hidden';
};
