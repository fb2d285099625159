import { type Aggregate } from '../metrics/disparity.js';
import type { Measurement } from '../metrics/measure.js';
import type { ByChance } from './by-chance.js';
/**
 * What perfectly calibrated scores would show on average, were labels drawn by them: of one figure, or between groups.
 * `p` is the chance that they show as much as was seen, (1 + replicates that do)/(1 + replicates). `undefined` for other
 * figures than those that chance alone keeps from their ideal.
 *
 * Source: J. Bröcker, L. A. Smith, "Increasing the reliability of reliability diagrams", Weather and Forecasting 22 (2007)
 * 651–661 (labels redrawn by their scores).
 *
 * @param figures those that have a value
 */
export declare function ifCalibrated(figures: readonly Measurement[], aggregate: Aggregate, { seed, replicates }: {
    readonly seed: number;
    readonly replicates: number;
}): ByChance | undefined;
