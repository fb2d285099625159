import type { Scalar } from './table.js';
/** The values of a group, one for each column of its feature; `null` is a missing value. */
export type Group = readonly Scalar[];
/** Whether a value of the data is the one that a policy writes: text by how it is written, typed values by value. */
export declare function matchesWritten(value: Scalar, written: string | null): boolean;
/** A text that is equal for groups that are alike, whatever characters their values hold. */
export declare function foldedKey(group: Group): string;
/** Order of values: numbers, then texts by code point, then booleans, and what is missing last. */
export declare function byValue(a: Scalar, b: Scalar): number;
/** Order of texts by Unicode code point, as Python sorts them. */
export declare function byCodePoint(a: string, b: string): number;
