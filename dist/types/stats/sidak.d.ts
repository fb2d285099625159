/**
 * The level that each of k independent intervals needs for all of them to hold together at `level`: level^(1/k).
 *
 * Source: Z. Šidák, "Rectangular confidence regions for the means of multivariate normal distributions", Journal of the
 * American Statistical Association 62 (1967) 626–633: at least `level` for positively or negatively correlated normals.
 *
 * @param level in [0, 1]
 * @param k at least 1
 * @example sidak(0.95, 5) // 0.98979
 */
export declare function sidak(level: number, k: number): number;
