import { type CompareOptions, type Disparity } from '../disparities.js';
import type { Spread } from '../disparity.js';
import type { Measurement, Measurements } from '../measure.js';
import type { Measured } from '../metric.js';
import { type Change, type ChangeOptions, type Uncertain, type Unpaired } from './change.js';
/**
 * The change between sides of other rows: square-and-add over their own intervals,
 *
 *   low = Δ − √((v₁ − l₁)² + (u₀ − v₀)²), high = Δ + √((u₁ − v₁)² + (v₀ − l₀)²);
 *
 * relative on the log scale, with no interval where a bound is not above 0. On the same rows it is wider than the
 * paired one by about √(2p(1 − p)/q), p the rate and q the share of rows with another prediction.
 */
export declare function unpairedChange<Side extends Measured>({ before, after }: Unpaired<Side>, { relative }: Pick<ChangeOptions, 'relative'>): Change<Side>;
/** A figure as a side of a change. */
export declare function uncertainFigure(measurement: Measurement): Uncertain<Measurement>;
/** A disparity as a side of a change. */
export declare function uncertainDisparity(disparity: Disparity, groups: readonly Measurements[], options: Omit<CompareOptions, 'level'>): Uncertain<Spread>;
