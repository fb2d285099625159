import type { Tally } from '../tally/tally.js';
import { type Measured } from './metric.js';
/** Why a selection rate changed: parts that add up to it, to rounding. Weighted where rows are. */
interface Parts {
    /** Base rates: Δπ · mean(TPR − FPR), π the share of positives. */
    readonly baseRates: number;
    /** π̄ · ΔTPR: decisions about positives. */
    readonly positives: number;
    /** (1 − π̄) · ΔFPR: decisions about negatives. */
    readonly negatives: number;
}
interface GroupParts {
    /** The change of the group's own selection rate, or why there is none. */
    readonly change: Measured;
    /** Of that change; absent where there is none. */
    readonly parts?: Parts;
    /** The group's share of all rows (of their weight). */
    readonly share: {
        readonly before: number;
        readonly after: number;
    };
    /** Δs · r̄, a part of the overall change: how the group grew. Of a group that came or went it is all. */
    readonly composition: number;
    /** s̄ · Δr, a part of the overall change: what changed within the group. */
    readonly within: number;
    /**
     * Rates that one side alone has, for want of positives or negatives on the other. Nothing is known of their change: it
     * is taken for 0, and what comes of it stands with the base rates.
     */
    readonly onOneSide: readonly ('true_positive_rate' | 'false_positive_rate')[];
}
export interface Decomposition {
    /** Of the selection rate over all groups together. */
    readonly change: Measured;
    /** Σ Δs · r̄ and Σ s̄ · Δr over the groups: they add up to the change. */
    readonly composition: number;
    readonly within: number;
    /** Σ s̄ times each part of the groups: they add up to `within`. */
    readonly parts: Parts;
    readonly groups: readonly GroupParts[];
}
/**
 * Why the selection rate changed, over all rows and in each group:
 *
 *   Δ overall = Σ Δs·r̄ + Σ s̄·Δr, Δr = Δπ·mean(TPR − FPR) + π̄·ΔTPR + (1 − π̄)·ΔFPR
 *
 * with s the groups' shares, r their selection rates, π their base rates; bars are means of both sides. Exact, and
 * symmetric: swapped sides negate every part.
 *
 * What changes within groups is the model's doing only where both sides are the same rows: the old model scored on the
 * new rows. Between sides of other rows it is "within groups", since TPR and FPR change with who the rows are, too.
 *
 * Source: E. M. Kitagawa, "Components of a difference between two rates", Journal of the American Statistical
 * Association 50 (1955) 1168–1194.
 *
 * @param before of each group the old tally, all cells 0 where it has no rows
 * @param after in the same order
 */
export declare function decompose(before: readonly Tally[], after: readonly Tally[]): Decomposition;
export {};
