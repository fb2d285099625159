import type { Classes } from '../data/classes.js';
import type { Table } from '../data/table.js';
import { type UnknownCategories } from './encode.js';
import type { Predictions } from './model.js';
import type { TrainedModel } from './trained-model.js';
export interface PredictOptions {
    /** Rows of the table, or `undefined` for all. */
    readonly rows: Uint32Array | undefined;
    /** Selected means a score of at least this. Absent: selected means a score above that of the other class. */
    readonly threshold?: number | undefined;
}
export interface ModelPredictions extends Predictions {
    readonly scores: Float64Array;
    /** Inputs whose rows hold categories that the model never saw; they count as none of its categories. */
    readonly unknown: readonly UnknownCategories[];
}
/**
 * What a trained model says of rows: the score is the share of the positive class in the row's leaf.
 *
 * @throws UserError where the data lacks a column of the model, or holds a text or nothing where it needs a number
 */
export declare function predictRows(model: TrainedModel, table: Table, { rows, threshold }: PredictOptions): ModelPredictions;
/**
 * A loaded model and the data must speak of the same two labels.
 *
 * @throws UserError if they do not
 */
export declare function requireSameClasses(model: TrainedModel, data: Classes): void;
