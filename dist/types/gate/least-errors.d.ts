/** A group's share of all rows (or of their weight), and its base rate. */
export interface GroupRate {
    readonly share: number;
    readonly rate: number;
}
/** How far apart selection rates may lie: smallest by largest at least, or largest less smallest at most. */
export type SelectionLimit = {
    readonly ratio: number;
} | {
    readonly difference: number;
};
/**
 * The least share of rows on which a model is wrong that keeps a limit on the selection rates of groups, however good
 * it is: in [0, 1], 0 where the base rates keep the limit themselves.
 *
 * A group with base rate π that is selected at rate s is wrong on |s − π| of its rows at least, since who is selected
 * beyond its positives, or left out of them, is wrong. With all s in [m·q, q] (or [q, q + d]) the least total is
 * Σ share·(distance of π from that range), which is convex and piecewise linear in q: one of the points where the range
 * begins or ends at a base rate is the least. Beyond 1 (or below 0) a range only gets farther from all of them, so the
 * least is never there alone. Whole rows can only need more.
 *
 * @param groups their shares add up to 1
 * @returns `undefined` for a limit that no selection rates keep
 */
export declare function leastErrors(groups: readonly GroupRate[], limit: SelectionLimit): number | undefined;
