import type { Feature } from '../data/features.ts';
import type { Measurements } from '../metrics/measure.ts';

/** Everything measured of one feature: the metrics of each group, in the order of `feature.groups`. */
export interface MeasuredFeature {
  readonly feature: Feature;
  readonly groups: readonly Measurements[];
  /** For each group the metrics of all rows outside of it. */
  readonly rest?: readonly Measurements[];
  /** Position of the group that signed figures compare with, where there is one. */
  readonly reference?: number | undefined;
}
