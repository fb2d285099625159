/** Numbers in ascending order, and where each stood. */
export interface Ascending {
    readonly values: Float64Array;
    /** Equal values stand in no defined order. */
    readonly positions: Uint32Array;
}
/**
 * Sorts numbers together with their positions.
 *
 * They go into equal buckets of [0, 1], coarse ones first so that memory is written in few streams, and the rows of
 * each of these into fine ones: about linear where values are spread, n log n where they crowd.
 *
 * @param values numbers in [0, 1]
 */
export declare function ascending(values: Float64Array): Ascending;
