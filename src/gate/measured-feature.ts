import type { Feature } from '../data/features.ts';
import type { Measurements } from '../metrics/measure.ts';
import type { Persons } from '../metrics/persons.ts';

/** Everything measured of one feature: the metrics of each group, in the order of `feature.groups`. */
export interface MeasuredFeature {
  readonly feature: Feature;
  readonly groups: readonly Measurements[];
  /** For each group the metrics of all rows outside of it. */
  readonly rest?: readonly Measurements[];
  /** People of each group and who of them is selected, where the task selects anybody. */
  readonly persons?: readonly Persons[];
}
