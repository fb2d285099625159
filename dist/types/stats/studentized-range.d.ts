/**
 * The quantile of the studentised range for infinitely many degrees of freedom: the q below which the range (greatest −
 * least) of k independent standard normals is with a given chance,
 *
 *   F(q) = k ∫ φ(x)·[Φ(x) − Φ(x − q)]^(k − 1) dx = level,
 *
 * to 1e-10 up to levels of 1 − 1e-7; of those nearer to 1 fewer digits are left. The trapezoidal rule, whose error falls
 * with the exponential of 1/step² on such an integrand, gives F to about 1e-14 for few groups and 1e-12 for a thousand;
 * Newton's steps invert it. The bracket is halved instead where they leave it, as they may where F bends upwards.
 *
 * Source: H. L. Harter, "Tables of range and Studentized range", Annals of Mathematical Statistics 31 (1960) 1122–1147.
 *
 * @param level in (0, 1)
 * @param groups k, an integer of at least 2
 * @throws RangeError for a level or a number of groups out of range
 * @example studentizedRangeQuantile(0.95, 5) // 3.857656
 */
export declare function studentizedRangeQuantile(level: number, groups: number): number;
