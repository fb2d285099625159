import type { Caveat, Report } from './report.js';
/** What of a report is hidden from everybody. */
export interface HiddenParts {
    /** Names of features of which a group is hidden, be it its rows or how they divide into the four cells. */
    readonly features: ReadonlySet<string>;
    /** Whether figures over all rows are. */
    readonly all: boolean;
    readonly suppressBelow: number;
}
/**
 * The caveats that anyone may see. What is said of a feature is left out if any of its groups is hidden, whatever it
 * says, so that neither a figure nor its absence tells of that group; counts of few rows are left out too.
 */
export declare function publicCaveats(caveats: NonNullable<Report['caveats']>, hidden: HiddenParts): readonly Caveat[];
