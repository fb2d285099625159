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
 * The interval of the area A under the ROC curve, on the logit scale: logit A ± z·√v/(A(1 − A)), A there kept within
 * [½/(n₊n₋), 1 − ½/(n₊n₋)].
 *
 * v is DeLong's variance from m = 100 rows of the rarer class on. Below, and where the classes are so far apart that
 * m·min(A, 1 − A) is under 3, it knows too little of itself, and v is the larger of it and of Hanley and McNeil's at
 * (A·m + 1)/(m + 2). In [0, 1]; contains A.
 *
 * Sources: `delongVariance`, `hanleyMcNeilVariance`; M. S. Pepe, "The Statistical Evaluation of Medical Tests" (2003),
 * 5.2 (the logit scale).
 *
 * @param auc in [0, 1]
 * @param placements of at least one row of each class
 * @param z the critical value of the standard normal, at least 0
 */
export declare function aucInterval(auc: number, placements: Placements, z: number): Interval;
/**
 * The variance of A without assumptions: s²₁₀/n₊ + s²₀₁/n₋, s² the sample variances of V₁₀ and V₀₁, whose means are A.
 * A single row has no variance, and adds none.
 *
 * Source: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, "Comparing the areas under two or more correlated receiver
 * operating characteristic curves", Biometrics 44 (1988) 837–845.
 */
export declare function delongVariance(auc: number, { positives, negatives, positiveSquares, negativeSquares }: Placements): number;
/**
 * The variance of A where the scores of both classes are exponential, or near it, from A alone:
 * [A(1 − A) + (n₊ − 1)(Q₁ − A²) + (n₋ − 1)(Q₂ − A²)]/(n₊n₋), Q₁ = A/(2 − A), Q₂ = 2A²/(1 + A).
 *
 * Source: J. A. Hanley, B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC)
 * curve", Radiology 143 (1982) 29–36.
 *
 * @param auc in [0, 1]
 */
export declare function hanleyMcNeilVariance(auc: number, { positives, negatives }: Pick<Placements, 'positives' | 'negatives'>): number;
