import type { Interval } from '../stats/interval.js';
import type { Cells, Tally } from '../tally/tally.js';
/** A share or a mean over the rows of one group, and how sure it is. */
export interface Part {
    readonly value: number;
    /** Two-sided bounds at the critical value z of the standard normal. */
    readonly bounds: (z: number) => Interval;
    /** The same where z lies far out in the tails, if they are other ones there: see `tailBounds`. */
    readonly tailBounds?: (z: number) => Interval;
    /** Rows that it divides by; where they are weighted, the number of equal rows that would be as sure. */
    readonly rows: number;
    /** A share of rows, in [0, 1]: ratios of two of them have an interval of their own. */
    readonly share: boolean;
    /** Of a share of weighted rows: those to take for `rows` in an interval at the critical value z. */
    readonly rowsAt?: (z: number) => number;
    /**
     * The weight that it divides by. The part over the rows of two groups together is the mean of their parts by these
     * weights. Absent where that does not hold.
     */
    readonly mass?: number;
}
/** `of(cells) / over(cells)`: a share of the rows that are `over`. */
export interface ShareOfCells {
    readonly of: (cells: Cells) => number;
    readonly over: (cells: Cells) => number;
}
export interface ShareOptions extends ShareOfCells {
    /** Bounds of a rate over so many rows; Wilson's by default. */
    readonly by?: (rate: number, rows: number, z: number) => Interval;
}
/** `of(cells) / over(cells)` with Wilson's bounds, on the effective number of rows where they are weighted. */
export declare function shareOf(tally: Tally, { of, over, by }: ShareOptions): readonly Part[] | undefined;
/** A share and the rows that it is over, as an interval at the critical value z takes them. */
export declare function shareAt({ value, rows, rowsAt }: Part, z: number): {
    readonly rate: number;
    readonly rows: number;
};
/** Σ x, Σ x², Σ x³ of what is averaged, each row counted by its weight. */
export type Powers = readonly [first: number, second: number, third: number];
export interface MeanOptions {
    /** Σ w and Σ w²; both the number of rows without weights. */
    readonly weight: number;
    readonly squares: number;
}
/**
 * The mean of a figure that each row has, with the bounds of `skewedMean`. Weighted rows count as Kish's (Σ w)² / Σ w²
 * equal ones. `undefined` for fewer than two rows.
 */
export declare function meanOf([first, second, third]: Powers, { weight, squares }: MeanOptions): readonly Part[] | undefined;
/** A part times a number above 0; a share or a mean over rows no longer. */
export declare function scaled({ value, bounds, rows }: Part, factor: number): Part;
