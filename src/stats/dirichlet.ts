import { gamma, logGamma } from './gamma.ts';
import type { Uniform } from './uniform.ts';

/**
 * Draws shares from the Dirichlet distribution: gamma draws over their sum; where a shape is so small that its draws may
 * vanish, on the log scale. A shape of 0 has the share 0.
 *
 * Source: L. Devroye, "Non-Uniform Random Variate Generation" (1986), XI.4.
 *
 * @param shapes at least 0, one of them above
 * @param into gets the shares, in the order of the shapes; they sum to 1
 * @throws RangeError for any other shapes
 */
export function dirichlet(uniform: Uniform, shapes: ArrayLike<number>, into: Float64Array): void {
  if (canVanish(shapes)) drawByLogarithms(uniform, shapes, into);
  else drawPlainly(uniform, shapes, into);
}

function drawPlainly(uniform: Uniform, shapes: ArrayLike<number>, into: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < shapes.length; at++) sum += into[at] = gamma(uniform, shapes[at] as number);
  for (let at = 0; at < shapes.length; at++) into[at] = (into[at] as number) / sum;
}

/** A draw of this shape is below 1e-300 once in 1e150 times. */
const NEVER_VANISHING = 0.5;

function canVanish(shapes: ArrayLike<number>): boolean {
  for (let at = 0; at < shapes.length; at++) {
    if ((shapes[at] as number) < NEVER_VANISHING) return true;
  }
  return shapes.length === 0;
}

function drawByLogarithms(uniform: Uniform, shapes: ArrayLike<number>, into: Float64Array): void {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < shapes.length; at++) {
    const shape = shapes[at] as number;
    const drawn = shape === 0 ? Number.NEGATIVE_INFINITY : logGamma(uniform, shape);
    into[at] = drawn;
    greatest = Math.max(greatest, drawn);
  }
  if (greatest === Number.NEGATIVE_INFINITY) throw new RangeError('shapes: none above 0');
  let sum = 0;
  for (let at = 0; at < shapes.length; at++) sum += into[at] = Math.exp((into[at] as number) - greatest);
  for (let at = 0; at < shapes.length; at++) into[at] = (into[at] as number) / sum;
}
