import type { Classes } from '../data/classes.js';
import type { Table } from '../data/table.js';
import type { Predictions } from './model.js';
/** Columns of a table that hold predictions, at least one of the two. */
export interface PredictionColumns {
    /** Predicted labels, or 0/1/true/false for selected. A coded column. */
    readonly yPred?: string | undefined;
    /** Scores of the positive label in [0, 1]. */
    readonly yScore?: string | undefined;
}
export interface PredictionOptions {
    /** Rows of the table, one for each assessed row and in their order, or `undefined` for all. */
    readonly rows: Uint32Array | undefined;
    readonly classes: Classes;
    /** Selected means a score of at least this, whatever the predicted labels say. Needed if there are none. */
    readonly threshold?: number | undefined;
}
/**
 * Predictions that were made elsewhere, from columns of a table. What `yPred` holds is decided over all its values: labels of
 * the data if all are, else flags of who is selected.
 *
 * @throws UserError for values that are neither, and for assessed rows without a prediction or with an unsound score
 */
export declare function readPredictions(table: Table, { yPred, yScore }: PredictionColumns, { rows, classes, threshold }: PredictionOptions): Predictions;
