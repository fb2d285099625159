/**
 * The critical value at which the differences of all pairs of k groups hold together: that of the studentised range over
 * √2. For two groups it is that of the normal distribution.
 *
 * Source: J. W. Tukey, "The problem of multiple comparisons" (1953); C. Y. Kramer, "Extension of multiple range tests to
 * group means with unequal numbers of replications", Biometrics 12 (1956) 307–310.
 *
 * @param level in (0, 1)
 * @param groups k, an integer of at least 2
 */
export declare function criticalOfPairs(level: number, groups: number): number;
