import type { CodedColumn } from './table.js';
/**
 * Each value of a dictionary as a number (by the same rules), `NaN` for missing; undefined if one of them is no number.
 * Booleans are none.
 */
export declare function numericValues(column: CodedColumn): Float64Array | undefined;
