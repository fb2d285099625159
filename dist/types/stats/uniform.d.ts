/** A stream of independent numbers, uniform in the open interval (0, 1). */
export type Uniform = () => number;
/**
 * The stream of a seed: for redraws, where speed counts. Splits of rows have NumPy's own, `randomState`.
 *
 * Each number is (k + ½)·2⁻⁵² for k in [0, 2⁵²): neither 0 nor 1, and as far from one as from the other. The words are
 * those of xoshiro128**, its state the first two numbers of splitmix64 for 2³²·stream + seed, low half first.
 *
 * @param seed an integer in [0, 2³² − 1]
 * @param stream an integer in the same range: streams of one seed have nothing to do with each other
 * @throws RangeError for any other number
 */
export declare function uniforms(seed: number, stream?: number): Uniform;
