import { dataFormats, laterExtensions } from '../data/index.ts';
import { disparities, rangeOf } from '../metrics/disparities.ts';
import { metrics } from '../metrics/index.ts';
import { laterModelExtensions, modelFormats } from '../model/index.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { type LoadedPolicy, readPolicy } from './load.ts';
import { presets } from './presets/index.ts';
import type { MetricEntry, Registries } from './registries.ts';

/** The legal names of this release: the one place where the registries of other rooms meet the policy. */
const registries: Registries = {
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
  data: {
    supported: dataFormats.flatMap(({ extensions }) => extensions),
    later: laterExtensions,
    gzip: dataFormats.filter(({ gzip }) => gzip).flatMap(({ extensions }) => extensions),
  },
  models: { supported: modelFormats.flatMap(({ extensions }) => extensions), later: laterModelExtensions, gzip: [] },
  presetNames: Object.keys(presets),
};

/** Reads a policy with the legal names of this release. Errors: all problems at once, in the order of the file. */
export function loadPolicy(text: string, path: string): LoadedPolicy {
  return readPolicy(text, path, registries);
}

/** The policy file of this release as JSON Schema. */
export function policyJsonSchema(): object {
  return jsonSchemaOf(registries);
}
