import type { Table } from './table.js';
import { type TaskLabels, type TaskName } from './task-labels.js';
/** What a policy says of the columns that make a dataset, in its own words. */
export interface DatasetDescription {
    readonly task: TaskName;
    readonly y_true: string;
    readonly pos_label?: string | undefined;
    readonly sample_weight?: string | undefined;
    readonly split?: RandomSplit | ColumnSplit | undefined;
    /** Whether the rows that are not assessed train a model, and so need labels too. */
    readonly trains?: boolean;
}
/** Stratified by the labels in their order; of two by whether it is the positive one, the negative rows first. */
interface RandomSplit {
    readonly test_size: number;
    readonly random_state: number;
    readonly stratify: boolean;
}
interface ColumnSplit {
    readonly column: string;
    readonly test: string;
}
interface Rows {
    readonly table: Table;
    /** For each row of the table; finite and not negative in assessed rows. */
    readonly weights?: Float64Array;
    /** Rows that are assessed, or `undefined` for all. */
    readonly assessed: Uint32Array | undefined;
    /** Rows that may train a model: those that are not assessed. */
    readonly training: Uint32Array;
}
/** Labels, weights and roles of the rows of a table, checked: every assessed row has a label and a sound weight. */
export type Dataset = Rows & TaskLabels;
export type BinaryDataset = Extract<Dataset, {
    readonly task: 'binary';
}>;
/**
 * Gives the rows of a table their roles.
 *
 * @throws UserError for labels that do not fit the task, a positive label that does not occur, a split that leaves no
 *   row, a missing label or weight, or a negative weight or a label too large to sum in an assessed row
 */
export declare function toDataset(table: Table, description: DatasetDescription): Dataset;
export {};
