import { type Classes } from './classes.js';
import type { Codes, Scalar, Table } from './table.js';
/** Labels of each row of a table, in the form that the task gives them. */
export type TaskLabels = {
    readonly task: 'binary';
    /** 1 where the label is the positive one, 0 where it is the other. */
    readonly labels: Uint8Array;
    readonly classes: Classes;
} | {
    readonly task: 'regression';
    /** `NaN` where missing, which no assessed row is. */
    readonly labels: Float64Array;
} | {
    readonly task: 'multiclass';
    /** Positions in `classes`; 0 too where missing, which no assessed row is. */
    readonly labels: Uint8Array;
    /** Every label of the column, in its order: by value where all are numbers, however written, else by code point. */
    readonly classes: readonly Scalar[];
};
export type TaskName = TaskLabels['task'];
interface Found {
    readonly found: TaskLabels;
    /** For each row a code, in the order of the labels: what a drawn split may be stratified by. */
    readonly strata?: Codes;
    readonly isMissing: (row: number) => boolean;
}
/** @throws UserError for labels that do not fit the task */
export declare function toTaskLabels(table: Table, { task, y_true, pos_label, }: {
    readonly task: TaskName;
    readonly y_true: string;
    readonly pos_label?: string | undefined;
}): Found;
/**
 * The classes, if every one that a rule names is among them.
 *
 * @throws UserError for one that is not
 */
export declare function requireClasses({ table, classes }: {
    readonly table: Table;
    readonly classes: readonly Scalar[];
}, rules: readonly {
    readonly id: string;
    readonly class?: string | undefined;
}[]): readonly Scalar[];
export {};
