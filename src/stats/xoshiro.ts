/**
 * The next words of xoshiro128** 1.1, 32 random bits each, as signed integers. Period 2¹²⁸ − 1.
 *
 * Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021) 36.
 *
 * @param state four words, not all 0; moved on
 */
export function fillWords(state: Int32Array, into: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let at = 0; at < into.length; at++) {
    const product = Math.imul(b, 5);
    into[at] = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  state.set([a, b, c, d]);
}

const MASK = 0xffff_ffff_ffff_ffffn;

/**
 * The first numbers of splitmix64, 64 random bits each: seeds for other generators, unlike each other however alike
 * its own seeds are.
 *
 * Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA (2014) 453–472,
 * with the constants of S. Vigna's splitmix64.c.
 */
export function splitmix64(seed: bigint, count: number): readonly bigint[] {
  let state = seed & MASK;
  return Array.from({ length: count }, () => {
    state = (state + 0x9e37_79b9_7f4a_7c15n) & MASK;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK;
    return mixed ^ (mixed >> 31n);
  });
}
