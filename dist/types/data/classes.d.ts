import type { CodedColumn, Scalar, Table } from './table.js';
/** The two labels. `negative` is `null` where only the positive one occurs. */
export interface Classes {
    readonly negative: Scalar;
    readonly positive: Scalar;
}
/**
 * Which of the labels in a column is the positive one.
 *
 * @param posLabel as the policy writes it; not needed where labels are 0 and 1 or booleans
 * @throws UserError for no label, a third one, or a positive one that does not occur
 */
export declare function toClasses(table: Table, column: CodedColumn, posLabel: string | undefined): Classes;
/**
 * Every label of a column, in order.
 *
 * @throws UserError where there is none
 */
export declare function classesOf(table: Table, column: CodedColumn): readonly Scalar[];
/** Whether nobody has to say which of the labels is the positive one: they are 0, 1 or booleans. */
export declare function speakForThemselves(labels: readonly LabelCount[]): boolean;
/** For each row 1 where it has the label, in whatever spelling: `1` and `1.0`, `true` and `True`. */
export declare function indicator(column: CodedColumn, label: Scalar): Uint8Array;
export interface LabelCount {
    readonly value: Scalar;
    readonly rows: number;
}
/** The labels that occur, in order; those that differ only in spelling (`1`, `1.0`) taken together. */
export declare function distinctLabels(column: CodedColumn): readonly LabelCount[];
