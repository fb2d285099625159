import type { Interval } from './interval.js';
/** Positive and negative rows, and where the scores of each stand among the others'. */
export interface Placements {
    /** n₊ and n₋; effective rows, where they are weighted, may be fractions. */
    readonly positives: number;
    readonly negatives: number;
    /** Σ V₁₀² over the positives, V₁₀ the share of the negatives that is scored below, ties counting half. */
    readonly positiveSquares: number;
    /** Σ V₀₁² over the negatives, V₀₁ the share of the positives that is scored above. */
    readonly negativeSquares: number;
}
/**
 * The interval of the area A under the ROC curve: Wilson's of a share A of the N equal rows that would be as sure of it,
 * N = A(1 − A)/v, at Student's quantile with 2(x + 1) degrees of freedom at the level of z, x = N·min(A, 1 − A) being
 * the rows that would be on the wrong side. In [0, 1]; contains A.
 *
 * v is DeLong's variance, which is measured on those x rows, and a sum of x alike terms has a relative variance of 1/x,
 * that of 2x degrees of freedom. One row more leaves some where none is on the wrong side.
 *
 * Sources: `rowsOfArea`; E. L. Korn, B. I. Graubard, "Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data", Survey Methodology 24 (1998) 193–201 (effective rows, and Student's
 * quantile since their number is estimated); F. E. Satterthwaite, "An approximate distribution of estimates of variance
 * components", Biometrics Bulletin 2 (1946) 110–114.
 *
 * @param auc in [0, 1]
 * @param placements of at least one row of each class
 * @param z the critical value of the standard normal, at least 0
 */
export declare function aucInterval(auc: number, placements: Placements, z: number): Interval;
/**
 * N = A(1 − A)/v, the number of rows of which a share A would vary as the area does: 1/(D₁₀/(n₊ − 1) + D₀₁/(n₋ − 1)).
 * D is how much the placements of a class vary, in parts of A(1 − A), which is the most they can:
 *
 *   D₁₀ = (Σ V₁₀² − n₊A² + d/(2n₋)) / (n₊A(1 − A) + 1/(2n₋)),  d = 0.3,
 *
 * so that A(1 − A)/N is DeLong's variance but for half a pair on the wrong side, which says d where no other does. A mean
 * of n₊ placements varies by A(1 − A)/n₊ at most, which is taken where D₁₀/(n₊ − 1) is more, and for a single row.
 *
 * Source: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, "Comparing the areas under two or more correlated receiver
 * operating characteristic curves", Biometrics 44 (1988) 837–845.
 */
export declare function rowsOfArea(auc: number, { positives, negatives, positiveSquares, negativeSquares }: Placements): number;
