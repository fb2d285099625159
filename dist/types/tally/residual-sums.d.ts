import type { ByLabel, Calibration, Residuals } from './tally.js';
/** Bins of the calibration sums; each is ten of the bins that count rows. */
export declare const CALIBRATION_BINS = 10;
/** Growing sums over q = |label − score|: entry 2·group + label, times the powers or the bins of each. */
export interface ResidualSums {
    /** Σ w·q² and Σ w·q³. */
    readonly powers: Float64Array;
    /** Σ w·q in each bin. */
    readonly first: Float64Array;
    /** Σ w in each bin, and by group alone Σ w²; without weights both are rows, which are counted elsewhere. */
    readonly weight?: Float64Array;
    readonly squares?: Float64Array;
}
export declare function emptyResiduals(size: number, { weighted }: {
    readonly weighted: boolean;
}): ResidualSums;
/** What the rows of a group sum up to; `rows` counts them by label in the bins, for where there are no weights. */
export declare function residualsAt({ powers, first, weight, squares }: ResidualSums, group: number, rows: ByLabel<readonly number[]>): {
    readonly residuals: Residuals;
    readonly calibration: Calibration;
};
