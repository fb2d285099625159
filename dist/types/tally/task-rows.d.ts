import type { Dataset } from '../data/dataset.js';
import type { Scalar } from '../data/table.js';
import type { TaskPredictions } from '../model/model.js';
import type { Rows } from './count.js';
import type { MulticlassRows } from './count-multiclass.js';
import type { RegressionRows } from './count-regression.js';
/** Assessed rows with what is predicted of them, in the form of the task. */
export type TaskRows = ({
    readonly task: 'binary';
} & Rows) | ({
    readonly task: 'regression';
} & RegressionRows) | ({
    readonly task: 'multiclass';
    readonly classLabels: readonly Scalar[];
} & MulticlassRows);
/** The assessed rows of a dataset beside their predictions. */
export declare function toRows(dataset: Dataset, predictions: TaskPredictions): TaskRows;
