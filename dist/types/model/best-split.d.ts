import type { RankedColumn } from './ranked-column.js';
/** The training rows: `samples` holds row numbers, those of a node next to each other. */
export interface NodeRows {
    readonly samples: Uint32Array;
    readonly labels: Uint8Array;
    /** Whole numbers; `undefined`: each row counts once. */
    readonly weights: Float64Array | undefined;
}
/** The rows `samples[start…end − 1]`, their weight and that of the positive ones. */
export interface NodeSums {
    readonly start: number;
    readonly end: number;
    readonly weight: number;
    readonly positive: number;
}
/** A way to part a node's rows. Of numbers the codes up to `code` go left, of categories all but `code`. */
export interface Split {
    readonly column: number;
    readonly code: number;
    /** The code of the next greater number in the node; unused for categories. */
    readonly nextCode: number;
    readonly leftRows: number;
    readonly leftWeight: number;
    readonly leftPositive: number;
}
export interface SplitSearch {
    readonly best: Split | undefined;
    /** Columns with more than one value in the node; the others cannot part its children either. */
    readonly varied: readonly number[];
}
/**
 * A search for the best split of a node over some columns: the least impurity of both sides, weighted by their weights.
 * Equally good ones: the first column, then the lowest code.
 *
 * One pass over a node's rows sums rows, weights and positives for each code of a column; the codes that occur then give
 * every split of the column: for numbers between neighbours, for categories one against the rest.
 */
export declare function splitSearcher(columns: readonly RankedColumn[], rows: NodeRows, { minSamplesLeaf }: {
    readonly minSamplesLeaf: number;
}): (node: NodeSums, candidates: readonly number[]) => SplitSearch;
