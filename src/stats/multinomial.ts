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
  drawInTurn(uniform, n, { chances: chancesInTurn(chances), into, at: 0 });
}

/**
 * The chance of each kind, given that it is none of the kinds before; 1 for the last that can be.
 *
 * @param inTurn gets them, by default a new list; may be `chances` itself
 */
export function chancesInTurn(
  chances: ArrayLike<number>,
  inTurn: Float64Array = new Float64Array(chances.length),
): Float64Array {
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

/** The chances in turn of one draw, and where its counts go. */
export interface InTurn {
  readonly chances: Float64Array;
  readonly into: Float64Array;
  at: number;
}

/** `multinomial` with chances, and a place, that are used again and again. */
export function drawInTurn(uniform: Uniform, n: number, { chances, into, at }: InTurn): void {
  let left = n;
  for (let kind = 0; kind < chances.length; kind++) {
    const drawn = binomial(uniform, left, chances[kind] as number);
    into[at + kind] = drawn;
    left -= drawn;
  }
}
