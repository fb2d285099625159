import type { CodedColumn } from '../data/table.js';
import type { LabelPlan } from './label-plan.js';
/** Columns that may have a role, by their names and values. They are proposed, and none of them is used unasked. */
export interface Looks {
    readonly yPred?: string | undefined;
    readonly yScore?: string | undefined;
    readonly id?: string | undefined;
    readonly weight?: string | undefined;
    readonly split?: {
        readonly column: string;
        readonly test: string;
    } | undefined;
}
/** What columns beside the label and the sensitive ones look like; of several that look alike the first counts. */
export declare function looksOf(columns: readonly CodedColumn[], label: LabelPlan): Looks;
/** Whether every row has a value of its own, and the values are texts, count the rows, or are called ids. */
export declare function identifiesRows(column: CodedColumn): boolean;
