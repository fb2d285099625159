import { disparities, rangeOf } from '../metrics/disparities.ts';
import { metrics } from '../metrics/index.ts';
import { loadPolicy as load } from './load.ts';
import type { MetricEntry, Registries } from './registries.ts';

/** The legal names of this release: the one place where the registries of other rooms meet the policy. */
export const registries: Registries = {
  metrics: [
    ...Object.entries(metrics)
      .filter(([name]) => name !== 'count')
      .map(([name, { range }]): MetricEntry => ({ name, kind: 'overall', range })),
    ...[...disparities.values()].map(
      (disparity): MetricEntry => ({
        name: disparity.name,
        kind: disparity.hasAgg ? 'equalized_odds' : 'disparity',
        aggregate: disparity.aggregate,
        range: rangeOf(disparity),
      }),
    ),
  ],
  dataExtensions: ['.csv', '.tsv'],
  modelExtensions: ['.json'],
  presetNames: ['four_fifths', 'nyc_ll144_selection', 'nyc_ll144_scoring', 'aequitas', 'aif360'],
};

/** Reads a policy with the legal names of this release. */
export function loadPolicy(text: string, path: string) {
  return load(text, path, registries);
}
