import { type CountOptions, count, type Grouping } from '../tally/count.ts';
import { countMulticlass } from '../tally/count-multiclass.ts';
import { countRegression } from '../tally/count-regression.ts';
import type { MulticlassTally } from '../tally/multiclass-tally.ts';
import { eachVsRest } from '../tally/one-vs-rest.ts';
import type { RegressionTally } from '../tally/regression-tally.ts';
import { rest } from '../tally/rest.ts';
import { restMulticlass } from '../tally/rest-multiclass.ts';
import { restRegression } from '../tally/rest-regression.ts';
import type { Tally } from '../tally/tally.ts';
import type { TaskRows } from '../tally/task-rows.ts';
import { disparities } from './disparities.ts';
import { binaryMetrics, type MetricName } from './index.ts';
import type { Metric } from './metric.ts';
import { multiclassMetrics } from './multiclass/index.ts';
import { regressionMetrics } from './regression/index.ts';

export type TaskTally = Tally | RegressionTally | MulticlassTally;

export type Registry<Of> = { readonly [name: string]: Metric<Of> };

/** How rows are counted, and what is measured of their tallies. */
export interface Task<Of> {
  readonly metrics: Registry<Of>;
  readonly count: (groupings: readonly Grouping[]) => readonly (readonly Of[])[];
  readonly rest: (whole: Of, group: Of) => Of;
  /** With several classes: for each of them its tally against all others. */
  readonly classes?: (tally: Of) => readonly Tally[];
}

/** Metrics that are a mean over several classes. */
export const macroMetrics = multiclassMetrics;

const {
  roc_auc_score: _auc,
  log_loss: _loss,
  brier_score_loss: _brier,
  expected_calibration_error: _ece,
  calibration_in_the_large: _large,
  kolmogorov_smirnov_distance: _ks,
  wasserstein_distance: _wasserstein,
  standardized_mean_difference: _smd,
  conditional_demographic_disparity: _cdd,
  ...ofCells
} = binaryMetrics;

/** Metrics of one class against all others: those that ask for no score. */
export const classMetrics = ofCells satisfies Registry<Tally>;

/** The metrics that a task has, by name. */
export function metricsOfTask(task: TaskRows['task']): { readonly [name: string]: unknown } {
  switch (task) {
    case 'binary':
      return binaryMetrics;
    case 'regression':
      return regressionMetrics;
    case 'multiclass':
      return { ...classMetrics, ...multiclassMetrics };
  }
}

/** What is done with the rows of a task, handed to someone who need not know which it is. */
export function withTask<Result>(
  rows: TaskRows,
  options: CountOptions,
  use: <Of extends TaskTally>(task: Task<Of>) => Result,
): Result {
  switch (rows.task) {
    case 'binary':
      return use({ metrics: binaryMetrics, count: (groupings) => count(rows, groupings, options), rest });
    case 'regression':
      return use({
        metrics: regressionMetrics,
        count: (groupings) => countRegression(rows, groupings),
        rest: restRegression,
      });
    case 'multiclass':
      return use({
        metrics: multiclassMetrics,
        count: (groupings) => countMulticlass(rows, groupings),
        rest: restMulticlass,
        classes: eachVsRest,
      });
  }
}

/** Metrics that only rows tell, and that are only worked out for who asks. */
const OF_DISTANCES: ReadonlySet<string> = new Set<MetricName>(['kolmogorov_smirnov_distance', 'wasserstein_distance']);

/** Whether one of these metrics, or disparities of them, asks for the distances of scores. */
export function asksForDistances(metrics: readonly string[]): boolean {
  return metrics.some((name) => (disparities.get(name)?.of ?? [name]).some((base) => OF_DISTANCES.has(base)));
}
