import type { Feature } from '../data/features.ts';
import type { Measurements } from '../metrics/measure.ts';
import type { Tally } from '../tally/tally.ts';

/** Everything measured of one feature: the metrics of each group, in the order of `feature.groups`. */
export interface MeasuredFeature {
  readonly feature: Feature;
  readonly groups: readonly Measurements[];
  /** For each group the metrics of all rows outside of it. */
  readonly rest?: readonly Measurements[];
}

/** The same with the tallies that it was measured on, in the same order. */
export interface TalliedFeature extends MeasuredFeature {
  readonly tallies: readonly Tally[];
}
