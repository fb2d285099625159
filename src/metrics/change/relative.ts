import type { Interval } from '../../stats/interval.ts';

/**
 * The interval of after/before − 1 from those of after − λ·before, by inverting them: the λ of which 0 is in the
 * interval (Fieller's idea, for any interval of a difference). Figures that cannot be negative.
 *
 * Source: A. Donner, G. Y. Zou, "Closed-form confidence intervals for functions of the normal mean and standard
 * deviation", Statistical Methods in Medical Research 21 (2012) 347–359, of ratios by the MOVER.
 *
 * @param ofDifference the interval of after − λ·before, falling with λ > 0
 * @returns at least −1; ∞ where before may be 0
 */
export function relativeInterval(ofDifference: (lambda: number) => Interval): Interval {
  return {
    low: crossing((lambda) => ofDifference(lambda).low > 0) - 1,
    high: crossing((lambda) => ofDifference(lambda).high >= 0) - 1,
  };
}

/** Ratios that are told from 0 and from ∞. */
const LEAST = 2 ** -40;
const MOST = 2 ** 40;

/** The greatest λ for which it still holds, by halving on the log scale. */
function crossing(holds: (lambda: number) => boolean): number {
  if (!holds(LEAST)) return 0;
  if (holds(MOST)) return Number.POSITIVE_INFINITY;
  let [yes, no] = [LEAST, MOST];
  while (no / yes > 1 + 1e-12) {
    const lambda = Math.sqrt(yes * no);
    if (holds(lambda)) yes = lambda;
    else no = lambda;
  }
  return yes;
}
