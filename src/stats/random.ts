/**
 * NumPy's legacy random stream, `numpy.random.RandomState(seed)`, as far as scikit-learn's splits use it.
 *
 * Sources: M. Matsumoto, T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998) 3–30, with the authors' initialisation
 * of 2002 (`init_genrand`); NumPy's `_legacy_seeding`, `random_interval` and `RandomState.shuffle`, whose stream NumPy
 * has frozen (NEP 19), so that the numbers below hold for every release.
 */
export interface RandomState {
  /** The next 32 random bits, an integer in [0, 2³²). */
  nextUint32(): number;
  /** A uniform integer in [0, max], max in [0, 2³²): bits under the smallest covering mask, drawn anew while beyond max. */
  interval(max: number): number;
  /** Puts the items in random order, in place (Fisher–Yates from the end). */
  shuffle(items: Uint32Array): void;
  /** The integers 0 … n − 1 in random order. */
  permutation(n: number): Uint32Array;
}

/** The greatest seed. */
export const MAX_SEED = 0xffff_ffff;

const SIZE = 624;
const SHIFT = 397;

/**
 * A stream that depends on the seed alone.
 *
 * @param seed an integer in [0, 2³² − 1]
 * @throws RangeError for any other number
 * @example randomState(12345).permutation(5) // 0 4 3 1 2, as numpy.random.RandomState(12345).permutation(5)
 */
export function randomState(seed: number): RandomState {
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED) throw new RangeError(`seed: ${seed}`);
  const key = initialKey(seed);
  let position = SIZE;

  const nextUint32 = (): number => {
    if (position === SIZE) {
      advance(key);
      position = 0;
    }
    return tempered(key[position++] as number);
  };
  const interval = (max: number): number => {
    if (max === 0) return 0;
    const mask = 0xffff_ffff >>> Math.clz32(max);
    for (;;) {
      const value = (nextUint32() & mask) >>> 0;
      if (value <= max) return value;
    }
  };
  const shuffle = (items: Uint32Array): void => {
    for (let last = items.length - 1; last > 0; last--) {
      const other = interval(last);
      const item = items[last] as number;
      items[last] = items[other] as number;
      items[other] = item;
    }
  };
  const permutation = (n: number): Uint32Array => {
    const items = new Uint32Array(n);
    for (let at = 0; at < n; at++) items[at] = at;
    shuffle(items);
    return items;
  };
  return { nextUint32, interval, shuffle, permutation };
}

function initialKey(seed: number): Uint32Array {
  const key = new Uint32Array(SIZE);
  key[0] = seed;
  for (let at = 1; at < SIZE; at++) {
    const before = key[at - 1] as number;
    key[at] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + at;
  }
  return key;
}

/** Replaces the 624 words by the next 624 of the recurrence. */
function advance(key: Uint32Array): void {
  for (let at = 0; at < SIZE; at++) {
    const bits = ((key[at] as number) & 0x8000_0000) | ((key[(at + 1) % SIZE] as number) & 0x7fff_ffff);
    key[at] = (key[(at + SHIFT) % SIZE] as number) ^ (bits >>> 1) ^ (bits & 1 ? 0x9908_b0df : 0);
  }
}

function tempered(word: number): number {
  let bits = word;
  bits ^= bits >>> 11;
  bits ^= (bits << 7) & 0x9d2c_5680;
  bits ^= (bits << 15) & 0xefc6_0000;
  return (bits ^ (bits >>> 18)) >>> 0;
}
