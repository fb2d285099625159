import { dataFormats, laterExtensions } from '../data/index.ts';
import { disparities, rangeOf } from '../metrics/disparities.ts';
import { type MetricName, metrics } from '../metrics/index.ts';
import { macroMetrics, metricsOfTask } from '../metrics/tasks.ts';
import { laterModelExtensions, modelFormats } from '../model/index.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { type LoadedPolicy, readPolicy } from './load.ts';
import { presets } from './presets/index.ts';
import { type MetricEntry, type Registries, TASKS } from './registries.ts';

/** The legal names of this release: the one place where the registries of other rooms meet the policy. */
const registries: Registries = {
  metrics: [
    ...Object.entries(metrics)
      .filter(([name]) => name !== 'count')
      .map(([name, { range }]): MetricEntry => ({ name, kind: 'overall', range, ...tasksOf([name as MetricName]) })),
    ...[...disparities.values()].map(
      (disparity): MetricEntry => ({
        name: disparity.name,
        kind: disparity.hasAgg ? 'equalized_odds' : 'disparity',
        aggregate: disparity.aggregate,
        range: rangeOf(disparity),
        ...tasksOf(disparity.of),
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

function tasksOf(of: readonly MetricName[]): Pick<MetricEntry, 'tasks' | 'macro'> {
  return {
    tasks: TASKS.filter((task) => of.every((name) => Object.hasOwn(metricsOfTask(task), name))),
    macro: of.every((name) => Object.hasOwn(macroMetrics, name)),
  };
}

/** Reads a policy with the legal names of this release. Errors: all problems at once, in the order of the file. */
export function loadPolicy(text: string, path: string): LoadedPolicy {
  return readPolicy(text, path, registries);
}

/** The policy file of this release as JSON Schema. */
export function policyJsonSchema(): object {
  return jsonSchemaOf(registries);
}
