import type { Codes } from './table.js';
/** The entries of some rows, in their order; all of them, and no copy, where `rows` is `undefined`. */
export declare function taken<T extends Codes | Float64Array>(values: T, rows: Uint32Array | undefined): T;
