import type { Interval } from '../../stats/interval.js';
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
export declare function relativeInterval(ofDifference: (lambda: number) => Interval): Interval;
