/**
 * Puts the values of some ranks where sorting all of them would put them; what stands elsewhere afterwards is no longer
 * defined. About two looks at each value where they are spread, n·log₂(number of ranks) steps where they crowd, and
 * never more than sorting takes by its order of magnitude.
 *
 * Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961) 321–322, for several ranks at once;
 * D. R. Musser, "Introspective sorting and selection algorithms", Software: Practice and Experience 27 (1997) 983–993,
 * for sorting what is still large after too many divisions.
 *
 * @param values are moved about; none is NaN
 * @param ranks ascending, each in [0, values.length)
 */
export declare function placeRanks(values: Float64Array, ranks: readonly number[]): void;
