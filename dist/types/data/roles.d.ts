import type { Place } from '../errors.js';
import type { ColumnRequest } from './table.js';
/** The columns of the data that have a role beside being an input of the model. */
export interface ColumnRoles {
    readonly label: string;
    /** Whether labels are numbers, and no classes. */
    readonly numericLabel?: boolean | undefined;
    readonly weight?: string | undefined;
    readonly id?: string | undefined;
    readonly split?: string | undefined;
    /** Columns that sensitive features are made of. */
    readonly sensitive: readonly string[];
    /** Columns that control features are made of. */
    readonly control: readonly string[];
}
/** The requests for columns with a role and for those that something else needs; each column once. */
export declare function allRequests({ label, numericLabel, weight, id, split, sensitive, control }: ColumnRoles, others: readonly ColumnRequest[], { header, place }: {
    readonly header: readonly string[];
    readonly place: Place;
}): readonly ColumnRequest[];
