/**
 * The finite float64 that a text denotes: decimal as Python's `float` reads it, blanks around it allowed, but no
 * underscores, `nan` or `inf`, other digits than 0-9, nor a number beyond float64's range. Undefined if it is no such text.
 */
export declare function parseNumber(text: string): number | undefined;
