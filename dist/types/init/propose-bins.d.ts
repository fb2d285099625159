/**
 * Round edges near the quartiles (else thirds, else the median) of some numbers, so that every group has `minRows`
 * where that is possible: the coarsest steps that keep the groups of a size. Where even two groups cannot be had so, the one edge that
 * divides best.
 *
 * @param numbers finite, in any order
 * @returns edges for the key `bins` of a policy, or `undefined` where all numbers are equal
 */
export declare function proposeBins(numbers: Float64Array, { minRows }: {
    readonly minRows: number;
}): readonly number[] | undefined;
