/**
 * Puts the values of some ranks where sorting all of them would put them; what stands elsewhere afterwards is no longer
 * defined. A few looks at each value, where sorting takes log₂ n, and about as many as that in an order made to be slow.
 *
 * Sources: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961) 321–322, for several ranks at once;
 * D. R. Musser, "Introspective sorting and selection algorithms", Software: Practice and Experience 27 (1997) 983–993,
 * for sorting what is still large after many divisions.
 *
 * @param values are moved about; none is NaN
 * @param ranks ascending, each in [0, values.length)
 * @param options.divisions how often values are divided before what is left is sorted; 2 log₂ n by default
 */
export declare function placeRanks(values: Float64Array, ranks: readonly number[], { divisions }?: {
    readonly divisions?: number;
}): void;
