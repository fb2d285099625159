/**
 * The bootstrap as Fairlearn 0.14 does it, row by row and number for number: what the redraws of cells are held against.
 *
 * Sources: Fairlearn's metrics/_bootstrap.py; NumPy's bit_generator.pyx (SeedSequence), pcg64.h (PCG64, XSL-RR) and
 * distributions.c (Lemire's bounded integers); pandas' DataFrame.sample, which is RandomState(seed).choice(n, n).
 */
import { randomState } from '../../src/stats/random.ts';

/** `default_rng(entropy).integers(0, 2³² − 1, count, dtype=uint32)`: the seeds of Fairlearn's samples. */
export function bootstrapSeeds(entropy: number, count: number): Uint32Array {
  const next = pcg64(entropy);
  const seeds = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let product = next() * 0xffff_ffffn;
    // Of 2³² words 2³² mod (2³² − 1) = 1 is one too many.
    while ((product & 0xffff_ffffn) < 1n) product = next() * 0xffff_ffffn;
    seeds[at] = Number(product >> 32n);
  }
  return seeds;
}

/** `RandomState(seed).choice(rows, rows)`: the rows of one sample. */
export function sampledRows(seed: number, rows: number): Uint32Array {
  const { interval } = randomState(seed);
  return Uint32Array.from({ length: rows }, () => interval(rows - 1));
}

/**
 * The sums of weights of each cell in every sample of the whole table.
 *
 * @param cells the cell of each row
 * @param weights of each row; where they are integers the sums are exact in any order
 */
export function forEachRowRedraw(
  cells: Uint8Array,
  options: {
    readonly cellCount: number;
    readonly replicates: number;
    readonly randomState: number;
    readonly weights?: Float64Array;
  },
  visit: (drawn: Float64Array, replicate: number) => void,
): void {
  const { cellCount, replicates, weights } = options;
  const drawn = new Float64Array(cellCount);
  const rows = cells.length;
  for (const [replicate, seed] of bootstrapSeeds(options.randomState, replicates).entries()) {
    const { interval } = randomState(seed);
    drawn.fill(0);
    for (let draw = 0; draw < rows; draw++) {
      const row = interval(rows - 1);
      const cell = cells[row] as number;
      drawn[cell] = (drawn[cell] as number) + (weights === undefined ? 1 : (weights[row] as number));
    }
    visit(drawn, replicate);
  }
}

const MASK_32 = 0xffff_ffffn;
const MASK_128 = (1n << 128n) - 1n;

/** The 32-bit words of PCG64, the low half of each of its numbers first. */
function pcg64(entropy: number): () => bigint {
  const words = seedSequence(entropy);
  const word64 = (at: number): bigint => (words[2 * at] as bigint) | ((words[2 * at + 1] as bigint) << 32n);
  const increment = (((word64(2) << 64n) | word64(3)) << 1n) | 1n;
  const step = (state: bigint): bigint => (state * 0x2360ed051fc65da44385df649fccf645n + increment) & MASK_128;
  let state = step((step(0n) + ((word64(0) << 64n) | word64(1))) & MASK_128);
  let high: bigint | undefined;
  return () => {
    if (high !== undefined) {
      const word = high;
      high = undefined;
      return word;
    }
    state = step(state);
    const folded = BigInt.asUintN(64, (state >> 64n) ^ state);
    const turn = state >> 122n;
    const number = BigInt.asUintN(64, (folded >> turn) | (folded << (64n - turn)));
    high = number >> 32n;
    return number & MASK_32;
  };
}

/** `SeedSequence(entropy).generate_state(8)` for entropy of one word. */
function seedSequence(entropy: number): readonly bigint[] {
  let constant = 0x43b0d7e5n;
  const hashed = (value: bigint): bigint => {
    let word = value ^ constant;
    constant = (constant * 0x931e8875n) & MASK_32;
    word = (word * constant) & MASK_32;
    return word ^ (word >> 16n);
  };
  const mixed = (left: bigint, right: bigint): bigint => {
    const word = BigInt.asUintN(32, left * 0xca01f9ddn - right * 0x4973f715n);
    return word ^ (word >> 16n);
  };
  const pool = [BigInt(entropy), 0n, 0n, 0n].map(hashed);
  for (let from = 0; from < 4; from++) {
    for (let to = 0; to < 4; to++) {
      if (from !== to) pool[to] = mixed(pool[to] as bigint, hashed(pool[from] as bigint));
    }
  }
  constant = 0x8b51f9ddn;
  return Array.from({ length: 8 }, (_, at) => {
    let word = (pool[at % 4] as bigint) ^ constant;
    constant = (constant * 0x58f38dedn) & MASK_32;
    word = (word * constant) & MASK_32;
    return word ^ (word >> 16n);
  });
}
