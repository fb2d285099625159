/**
 * The next words of xoshiro128** 1.1, 32 random bits each, as signed integers. Period 2¹²⁸ − 1.
 *
 * Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021) 36.
 *
 * @param state four words, not all 0; moved on
 */
export declare function fillWords(state: Int32Array, into: Int32Array): void;
/**
 * The first numbers of splitmix64, 64 random bits each: seeds for other generators, unlike each other however alike
 * its own seeds are.
 *
 * Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA (2014) 453–472,
 * with the constants of S. Vigna's splitmix64.c.
 */
export declare function splitmix64(seed: bigint, count: number): readonly bigint[];
