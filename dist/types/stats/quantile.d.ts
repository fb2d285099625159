/**
 * A quantile by linear interpolation between order statistics: numpy.quantile's default (Hyndman and Fan's type 7), in
 * numpy's own arithmetic, so that the results are equal to the last bit.
 *
 * v = (n − 1)p, t = v − ⌊v⌋; with a = x₍⌊v⌋₎ and b the next: a + (b − a)t where t < ½, b − (b − a)(1 − t) from there on.
 * Between a number and an infinity the result is the infinity, where numpy's can be NaN.
 *
 * Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361–365.
 *
 * @param sorted at least one value, ascending; one NaN (they sort last) makes every quantile NaN
 * @param p in [0, 1]
 * @throws RangeError without values, or for another p
 */
export declare function quantile(sorted: Float64Array, p: number): number;
