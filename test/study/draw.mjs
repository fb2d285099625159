/**
 * A seeded stream of draws for the coverage study. Sources: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 47 (2021) 36 (xoshiro128**, SplitMix's finaliser for seeds); W. Hörmann, "The generation of
 * binomial random variates", Journal of Statistical Computation and Simulation 46 (1993) 101–110 (BTRS); G. Marsaglia,
 * W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000) 363–372.
 */

/** @param seed any text: the same text, the same draws */
export function stream(seed) {
  const state = seeded(seed);
  const next = () => {
    const result = Math.imul(rotated(Math.imul(state[1], 5), 7), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 11);
    return result;
  };
  /** In (0, 1), 53 bits. */
  const uniform = () => ((next() >>> 5) * 67_108_864 + (next() >>> 6) + 0.5) / 9_007_199_254_740_992;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const exponential = () => -Math.log(uniform());
  const gamma = (shape) => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a, b) => {
    const x = gamma(a);
    return x / (x + gamma(b));
  };
  const binomial = (n, p) => sampler(n, p)();
  /** Draws of one binomial distribution, for many of them. */
  const sampler = (n, p) => {
    if (n === 0 || p <= 0) return () => 0;
    if (p >= 1) return () => n;
    if (p > 0.5) {
      const failures = sampler(n, 1 - p);
      return () => n - failures();
    }
    return n * p < 10 ? inverted(uniform, n, p) : rejected(uniform, n, p);
  };
  /** Numbers of rows in cells with these chances, which add up to 1. */
  const multinomial = (n, chances) => {
    let rows = n;
    let left = 1;
    return chances.map((chance, at) => {
      const drawn = at === chances.length - 1 ? rows : binomial(rows, Math.min(1, chance / left));
      rows -= drawn;
      left -= chance;
      return drawn;
    });
  };
  return { uniform, normal, exponential, gamma, beta, binomial, sampler, multinomial };
}

function seeded(text) {
  let hash = 0;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x9e3779b1);
  return Int32Array.from({ length: 4 }, () => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  });
}

function rotated(word, by) {
  return (word << by) | (word >>> (32 - by));
}

/** From 0 upwards, by the ratio of neighbouring chances. */
function inverted(uniform, n, p) {
  const odds = p / (1 - p);
  const none = (1 - p) ** n;
  return () => {
    let left = uniform();
    let chance = none;
    let x = 0;
    while (left > chance && x < n) {
      left -= chance;
      x++;
      chance *= (odds * (n - x + 1)) / x;
    }
    return x;
  };
}

/** Transformed rejection with a squeeze; n·p of at least 10. */
function rejected(uniform, n, p) {
  const odds = p / (1 - p);
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const center = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * p);
  const atMode = stirlingRest(mode) + stirlingRest(n - mode);
  return () => {
    for (;;) {
      const u = uniform() - 0.5;
      const v = uniform();
      const near = 0.5 - Math.abs(u);
      const x = Math.floor(((2 * a) / near + b) * u + center);
      if (near >= 0.07 && v <= squeeze) return x;
      if (x < 0 || x > n) continue;
      const bound =
        (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
        (n + 1) * Math.log((n - mode + 1) / (n - x + 1)) +
        (x + 0.5) * Math.log((odds * (n - x + 1)) / (x + 1)) +
        (atMode - stirlingRest(x) - stirlingRest(n - x));
      if (Math.log((v * alpha) / (a / (near * near) + b)) <= bound) return x;
    }
  };
}

const FIRST_RESTS = [
  0.0810614667953272, 0.0413406959554093, 0.0276779256849983, 0.0207906721037651, 0.0166446911898212,
  0.0138761288230707, 0.0118967099458918, 0.0104112652619721, 0.0092554621827127, 0.00833056343336287,
];

/** ln k! less Stirling's formula at k + 1. */
function stirlingRest(k) {
  if (k < FIRST_RESTS.length) return FIRST_RESTS[k];
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
