import { dataFormats, laterExtensions } from '../data/index.ts';
import { disparities, rangeOf } from '../metrics/disparities.ts';
import { type MetricName, metrics } from '../metrics/index.ts';
import { macroMetrics, metricsOfTask } from '../metrics/tasks.ts';
import { laterModelExtensions, modelFormats } from '../model/index.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { type LoadedPolicy, readPolicy } from './load.ts';
import { presets } from './presets/index.ts';
import { type ClosedForm, type MetricEntry, type Registries, TASKS, type TaskName } from './registries.ts';

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

function tasksOf(of: readonly MetricName[]): Pick<MetricEntry, 'tasks' | 'macro' | 'closedForm'> {
  return {
    closedForm: Object.fromEntries(TASKS.map((task) => [task, closedFormOf(of, registryOf(task))])),
    tasks: TASKS.filter((task) => of.every((name) => Object.hasOwn(metricsOfTask(task), name))),
    macro: of.every((name) => Object.hasOwn(macroMetrics, name)),
  };
}

/** Of several classes those that are means over them: single ones are measured as of two labels. */
function registryOf(task: TaskName) {
  return task === 'multiclass' ? macroMetrics : metricsOfTask(task);
}

function closedFormOf(of: readonly MetricName[], registry: ReturnType<typeof registryOf>): ClosedForm {
  const known = of.map((name) => (registry as { readonly [name: string]: Described | undefined })[name]?.uncertainty);
  if (known.some((uncertainty) => uncertainty === undefined)) return 'none';
  return known.some((uncertainty) => uncertainty?.pooled === false) ? 'between_groups' : 'all';
}

interface Described {
  readonly uncertainty?: { readonly pooled?: false };
}

/** Reads a policy with the legal names of this release. Errors: all problems at once, in the order of the file. */
export function loadPolicy(text: string, path: string): LoadedPolicy {
  return readPolicy(text, path, registries);
}

/** The policy file of this release as JSON Schema. */
export function policyJsonSchema(): object {
  return jsonSchemaOf(registries);
}
