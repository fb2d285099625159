import { binomial } from './binomial.ts';
import type { Uniform } from './uniform.ts';

/**
 * Draws how n trials fall into kinds: a binomial draw for each kind of what the kinds before have left.
 *
 * Source: L. Devroye, "Non-Uniform Random Variate Generation" (1986), XI.1.
 *
 * @param n an integer in [0, 2⁵³]
 * @param chances what the chances of the kinds are proportional to, at least 0 and one of them above
 * @param into gets the counts, which sum to n
 * @throws RangeError for any other n or chances
 */
export function multinomial(uniform: Uniform, n: number, chances: ArrayLike<number>, into: Float64Array): void {
  drawInTurn(uniform, n, { chances: chancesInTurn(chances), from: 0, into, at: 0 });
}

/** The chance of each kind, given that it is none of the kinds before; 1 for the last that can be. */
export function chancesInTurn(chances: ArrayLike<number>): Float64Array {
  const inTurn = new Float64Array(chances.length);
  let left = 0;
  for (let kind = chances.length - 1; kind >= 0; kind--) {
    const chance = chances[kind] as number;
    if (!(chance >= 0 && chance < Number.POSITIVE_INFINITY)) throw new RangeError(`chance: ${chance}`);
    left += chance;
    inTurn[kind] = chance === 0 ? 0 : chance / left;
  }
  if (left === 0) throw new RangeError('chances: none above 0');
  return inTurn;
}

/** Where the chances in turn of one draw begin, and where its counts go. */
export interface InTurn {
  readonly chances: Float64Array;
  readonly from: number;
  /** Kinds; by default all from `from` on. */
  readonly kinds?: number;
  readonly into: Float64Array;
  readonly at: number;
}

/** `multinomial` with chances that are used again and again. */
export function drawInTurn(uniform: Uniform, n: number, { chances, from, kinds, into, at }: InTurn): void {
  const end = kinds ?? chances.length - from;
  let left = n;
  for (let kind = 0; kind < end; kind++) {
    const drawn = left === 0 ? 0 : binomial(uniform, left, chances[from + kind] as number);
    into[at + kind] = drawn;
    left -= drawn;
  }
}
