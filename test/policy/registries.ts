import type { MetricEntry, Registries } from '../../src/policy/registries.ts';

const binary: Pick<MetricEntry, 'tasks' | 'macro' | 'closedForm'> = {
  tasks: ['binary'],
  macro: false,
  closedForm: { binary: 'all' },
};

const ofNumbers: Pick<MetricEntry, 'tasks' | 'macro' | 'closedForm'> = {
  tasks: ['regression'],
  macro: false,
  closedForm: { regression: 'all' },
};

/** A small registry, written by hand, with one metric of every kind. */
export const registries: Registries = {
  metrics: [
    { name: 'selection_rate', kind: 'overall', ...binary, range: [0, 1] },
    { name: 'log_loss', kind: 'overall', ...binary, range: [0, Number.POSITIVE_INFINITY] },
    // Not in the product yet; here for the law that its ratio is refused.
    {
      name: 'signed_error',
      kind: 'overall',
      ...binary,
      closedForm: { binary: 'none' },
      range: [Number.NEGATIVE_INFINITY, 1],
    },
    disparity('demographic_parity_difference', 'difference'),
    disparity('demographic_parity_ratio', 'ratio'),
    { ...disparity('log_loss_difference', 'difference'), closedForm: { binary: 'between_groups' } },
    disparity('selection_rate_group_min', 'group_min'),
    disparity('selection_rate_group_max', 'group_max'),
    {
      name: 'accuracy_score',
      kind: 'overall',
      tasks: ['binary', 'multiclass'],
      macro: true,
      closedForm: { binary: 'all' },
      range: [0, 1],
    },
    {
      name: 'prevalence',
      kind: 'overall',
      tasks: ['binary', 'multiclass'],
      macro: false,
      closedForm: { binary: 'all' },
      range: [0, 1],
    },
    { name: 'r2_score', kind: 'overall', ...ofNumbers, range: [Number.NEGATIVE_INFINITY, 1] },
    {
      name: 'mean_prediction',
      kind: 'overall',
      ...ofNumbers,
      range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    },
    { name: 'mean_absolute_error', kind: 'overall', ...ofNumbers, range: [0, Number.POSITIVE_INFINITY] },
    { name: 'equalized_odds_difference', kind: 'equalized_odds', aggregate: 'difference', ...binary, range: [0, 1] },
  ],
  data: { supported: ['.csv', '.tsv'], later: ['.jsonl', '.parquet', '.arff', '.arrow'], gzip: ['.csv', '.tsv'] },
  models: { supported: ['.json'], later: ['.onnx'], gzip: [] },
  presetNames: ['four_fifths'],
};

function disparity(name: string, aggregate: NonNullable<MetricEntry['aggregate']>): MetricEntry {
  return { name, kind: 'disparity', aggregate, ...binary, range: [0, 1] };
}
