import type { CodedColumn, Scalar, Table } from './table.js';
/** A number column cut into named ranges: the codes of its dictionary mapped to bins, 0 = missing. */
export interface BinnedValues {
    /** For each code of the column the number of its bin, from 1; 0 for a missing value. */
    readonly binOfCode: Uint32Array;
    /** `values[bin]`: `null`, then the bins' names from the lowest up. */
    readonly values: readonly Scalar[];
}
/**
 * Cuts numbers at `edges` (strictly increasing): x < e₁, e₁ ≤ x < e₂, …, x ≥ eₖ.
 *
 * @throws UserError where the column holds a text that is no number
 */
export declare function binned(table: Table, column: CodedColumn, { edges, labels, feature, }: {
    readonly edges: readonly number[];
    readonly labels?: readonly string[];
    readonly feature: string;
}): BinnedValues;
/** `<25`, `25-44`, `45-64`, `>=65`; edges that are not whole numbers from 0 up print as `[0.5, 1.5)`. */
export declare function binLabels(edges: readonly number[]): readonly string[];
