import type { Dataset } from '../data/dataset.js';
import type { Feature } from '../data/features.js';
import type { TaskRows } from '../tally/task-rows.js';
/** Rows that were assessed on one side of a comparison, before they became tallies. */
export interface AssessedRows {
    readonly dataset: Dataset;
    /** What the policy says of its labels, and of what identifies a row. */
    readonly columns: {
        readonly y_true: string;
        readonly pos_label?: string | undefined;
        readonly id?: string | undefined;
    };
    /** Labels, predictions and weights, in the order of the assessed rows. */
    readonly rows: TaskRows;
    readonly features: readonly Feature[];
    readonly control: Feature | undefined;
}
