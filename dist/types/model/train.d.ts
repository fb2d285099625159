import type { Classes } from '../data/classes.js';
import type { Table } from '../data/table.js';
import type { TreeParameters } from './decision-tree.js';
import type { TrainedModel } from './trained-model.js';
export interface Training {
    readonly table: Table;
    /** Columns of the table, in the order of the data. */
    readonly inputs: readonly string[];
    /** For each row of the table 1 = positive. */
    readonly labels: Uint8Array;
    readonly classes: Classes;
    /** Rows of the table to learn from. */
    readonly rows: Uint32Array;
    /** For each row of the table, if rows are to count by their weight. */
    readonly weights?: Float64Array | undefined;
    readonly parameters: TreeParameters;
}
/**
 * Trains a decision tree. How inputs are encoded is decided over all rows of the table, the rest on the training rows.
 *
 * @throws UserError where there is nothing to learn from, an input cannot be encoded or a weight is unsound
 */
export declare function trainTree({ table, inputs, labels, classes, rows, weights, parameters }: Training): TrainedModel;
