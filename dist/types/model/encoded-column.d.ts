/** A column as a tree sees it: dictionary codes for some rows, in their order. */
export type EncodedColumn = EncodedNumbers | EncodedCategories;
/** One feature: its value in row i is `values[codes[i]]`. */
export interface EncodedNumbers {
    readonly kind: 'numeric';
    readonly codes: Uint32Array;
    /** Float32, as scikit-learn's trees round their inputs; in no order; NaN only where no row has its code. */
    readonly values: Float32Array;
}
/** `size` features of 0 and 1 (one-hot): feature k is 1 in row i if `codes[i]` is k. The code `size` is none of them. */
export interface EncodedCategories {
    readonly kind: 'categorical';
    readonly codes: Uint32Array;
    readonly size: number;
}
