import type { Scalar } from './table.js';
/**
 * The canonical form of a label, equal for two spellings of one label: numbers by value (`1`, `1.0`, `"01"`),
 * booleans in any case (`true`, `"True"`), other texts exactly. A missing label has a key of its own.
 * Number, boolean and text never share a key.
 */
export declare function labelKey(label: Scalar): string;
/** Whether two labels are the same one, in whatever spelling. A missing label is the same as no other. */
export declare function sameLabel(a: Scalar, b: Scalar): boolean;
/** Order of labels: by value if all of them are numbers, however they are written, else as values are ordered. */
export declare function byLabel(labels: readonly Scalar[]): (a: Scalar, b: Scalar) => number;
