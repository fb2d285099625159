import { type LabelCount } from '../data/classes.js';
import type { CodedColumn, Scalar } from '../data/table.js';
/** What the label column seems to be. */
export type LabelPlan = BinaryLabel | ManyLabels;
interface LabelColumn {
    readonly column: string;
    /** Rows without a label. */
    readonly missing: number;
    /** The labels that occur, in order. */
    readonly labels: readonly LabelCount[];
}
export interface BinaryLabel extends LabelColumn {
    readonly task: 'binary';
    /** The label that is proposed as the positive one: the last in order, as in scikit-learn. */
    readonly positive: Scalar;
    readonly negative: Scalar;
    /** Whether that is a proposal. Labels 0 and 1 and booleans need none. */
    readonly proposed: boolean;
}
export interface ManyLabels extends LabelColumn {
    readonly task: 'multiclass' | 'regression';
    /** Whether all labels are numbers, so that the other task is possible too. */
    readonly numeric: boolean;
}
/**
 * Which task the labels in a column fit.
 *
 * @throws UserError where they are none: empty, one alone, or as many texts as names have
 */
export declare function toLabelPlan(column: CodedColumn): LabelPlan;
export {};
