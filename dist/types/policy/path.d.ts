/** Keys and places in lists that lead from the policy to a value in it. */
export type Path = readonly (string | number)[];
/** A path as people write it: `rules[0].min`. */
export declare function dotted(path: Path): string;
/** The value at a path; `undefined` where there is none. */
export declare function valueAt(value: unknown, path: Path): unknown;
