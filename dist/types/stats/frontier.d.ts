/** Two numbers of one thing, each of which may put it further out. */
export interface Point {
    readonly x: number;
    readonly y: number;
}
/**
 * The points that fewer than `depth` others reach or exceed in both numbers: whatever grows with both of them has its
 * `depth` greatest values among these. Points of equal numbers stand behind one another in their order; those with a NaN
 * are always there.
 *
 * Source: H. T. Kung, F. Luccio, F. P. Preparata, "On finding the maxima of a set of vectors", Journal of the ACM 22
 * (1975) 469–476.
 *
 * @param depth an integer of at least 1
 * @returns their positions, ascending
 */
export declare function frontier(points: readonly Point[], depth: number): readonly number[];
