import type { Dataset } from '../data/dataset.ts';
import type { Scalar } from '../data/table.ts';
import { taken } from '../data/taken.ts';
import type { TaskPredictions } from '../model/model.ts';
import type { Rows } from './count.ts';
import type { MulticlassRows } from './count-multiclass.ts';
import type { RegressionRows } from './count-regression.ts';

/** Assessed rows with what is predicted of them, in the form of the task. */
export type TaskRows =
  | ({ readonly task: 'binary' } & Rows)
  | ({ readonly task: 'regression' } & RegressionRows)
  | ({ readonly task: 'multiclass'; readonly classLabels: readonly Scalar[] } & MulticlassRows);

/** The assessed rows of a dataset beside their predictions. */
export function toRows(dataset: Dataset, predictions: TaskPredictions): TaskRows {
  const { assessed } = dataset;
  const weights = dataset.weights && { weights: taken(dataset.weights, assessed) };
  if (dataset.task === 'binary' && predictions.task === 'binary') {
    const { labels, scores } = predictions;
    return {
      task: 'binary',
      labels: taken(dataset.labels, assessed),
      predictions: labels,
      ...weights,
      ...(scores && { scores }),
    };
  }
  if (dataset.task === 'regression' && predictions.task === 'regression') {
    return {
      task: 'regression',
      labels: taken(dataset.labels, assessed),
      predictions: predictions.values,
      ...weights,
    };
  }
  if (dataset.task === 'multiclass' && predictions.task === 'multiclass') {
    return {
      task: 'multiclass',
      labels: taken(dataset.labels, assessed),
      predictions: predictions.labels,
      classes: dataset.classes.length,
      classLabels: dataset.classes,
      ...weights,
    };
  }
  throw new Error(`Predictions of the task ${predictions.task} for data of the task ${dataset.task}.`);
}
