/**
 * The one-sided p-value of "the limit is kept", by inverting an interval: the error at which the bound between the
 * figure and the limit meets the limit, Φ(−z) for the greatest z whose bound is still beyond it. So p ≤ α exactly
 * where the two-sided interval at the level 1 − 2α lies beyond the limit.
 *
 * ½ stands for all that is not less: the figure, or the bound at hardly any confidence, keeps the limit. Below
 * Φ(−8), 6e-16, nothing is told apart.
 *
 * Source: G. Casella, R. L. Berger, "Statistical Inference" (2002), 9.2 (an interval as the limits that a test keeps).
 *
 * @param bound the lower bound for a limit that is a maximum, the upper for a minimum, at the critical value z in
 *   (0, 8] of the standard normal; with z it moves away from the figure. An interval that is asked for by level takes
 *   1 − 2Φ(−z)
 * @param limit the figure keeps it if it equals it
 * @param side which bound it is: `low` for a maximum, `high` for a minimum
 */
export declare function limitTest(bound: (z: number) => number, limit: number, side: 'low' | 'high'): number;
