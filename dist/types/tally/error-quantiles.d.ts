import type { Grouping } from './count.js';
/**
 * The quantiles 0.1, 0.2, … 0.9 of prediction − label in every group, by linear interpolation as numpy takes them.
 *
 * @returns for each group nine numbers; `undefined` for a group without rows
 */
export declare function errorQuantiles({ labels, predictions }: {
    readonly labels: Float64Array;
    readonly predictions: Float64Array;
}, { codes, size }: Grouping): readonly (readonly number[] | undefined)[];
