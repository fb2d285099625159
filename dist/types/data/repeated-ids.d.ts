import type { Table } from './table.js';
/** Assessed rows that are not of different people, as far as their ids tell. */
export interface RepeatedIds {
    /** Rows whose id an earlier assessed row has too. */
    readonly rows: number;
    /** Ids that occur more than once. */
    readonly ids: number;
    /** By how many times intervals are too narrow at most, above 1. */
    readonly factor: number;
}
/**
 * How often ids repeat among the assessed rows; `undefined` where none does. A missing id is nobody else's.
 *
 * Intervals take rows for independent. Rows of one person are alike: with m_i rows of person i and a correlation ρ
 * between rows of the same person, the variance of a mean is 1 + (Σ m²/Σ m − 1)·ρ times as large (Kish's design effect
 * for clusters of unequal size). `factor` is its root at ρ = 1, √(Σ m² / Σ m): what repeated rows that are all equal
 * would need, and the most that any need. For five equal rows of each person it is √5, and a 95 % interval covers 62 %.
 *
 * This is a mark and no remedy: intervals by clusters would need sums of each person's rows for every group, where
 * tallies hold the four cells alone.
 *
 * Source: L. Kish, "Survey Sampling" (1965), 5.4 and 5.5.
 *
 * @param id the name of a coded column of the table
 * @param rows the assessed rows of the table, or `undefined` for all
 */
export declare function repeatedIds(table: Table, id: string, rows: Uint32Array | undefined): RepeatedIds | undefined;
