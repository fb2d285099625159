/** The positions at which a list repeats an earlier entry. */
export declare function repeats(list: readonly string[]): number[];
