import { type CellMass } from './effective-rows.js';
/** Rows that only the first of two shares counts, that only the second does, and all others. */
export interface PairMasses {
    readonly onlyFirst: CellMass;
    readonly onlySecond: CellMass;
    readonly alike: CellMass;
}
/**
 * The number of equal rows that would be as sure of a difference δ = (W_b − W_c)/W of two shares of the same weighted rows,
 * (p_b + p_c − δ²)/v with the shares p of the weight and
 *
 *   v = κ·[(1 − δ)²·W_b²/n_b + (1 + δ)²·W_c²/n_c + δ²·W_0²/n_0] / W²,  κ = Σ n·(n·Q/W²) / Σ n,
 *
 * the delta method, κ being how unequal the weights of rows with one outcome are, pooled over the outcomes. Kish's
 * number where no row differs, or where the mean weight of those that differ is that of the others but for chance, as
 * for one share: see `effectiveRows`. With weights of 1 it is n.
 *
 * It stands in for the rows in `tango`, beside p_b and p_c times as many discordant ones.
 */
export declare function effectivePairs({ onlyFirst, onlySecond, alike }: PairMasses): number;
