import { MAX_SEED } from './random.ts';
import { fillWords, splitmix64 } from './xoshiro.ts';

/** A stream of independent numbers, uniform in the open interval (0, 1). */
export type Uniform = () => number;

/** Numbers made ahead: a stream costs the time of that many. */
const AHEAD = 256;

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
export function uniforms(seed: number, stream = 0): Uniform {
  for (const part of [seed, stream]) {
    if (!Number.isInteger(part) || part < 0 || part > MAX_SEED) throw new RangeError(`seed: ${part}`);
  }
  const seeded = splitmix64((BigInt(stream) << 32n) | BigInt(seed), 2);
  const state = Int32Array.from(seeded.flatMap((number) => [number, number >> 32n]).map(low));
  const words = new Int32Array(2 * AHEAD);
  const numbers = new Float64Array(AHEAD);
  let next = AHEAD;
  return () => {
    if (next === AHEAD) {
      fillWords(state, words);
      for (let at = 0; at < AHEAD; at++) numbers[at] = fraction(words[2 * at] as number, words[2 * at + 1] as number);
      next = 0;
    }
    return numbers[next++] as number;
  };
}

function low(number: bigint): number {
  return Number(BigInt.asIntN(32, number));
}

/** From the upper 26 bits of each word. */
function fraction(first: number, second: number): number {
  return ((first >>> 6) * 67_108_864 + (second >>> 6) + 0.5) / 4_503_599_627_370_496;
}
