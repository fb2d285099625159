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
export function quantile(sorted: Float64Array, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) throw new RangeError('values: none');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p: ${p}`);
  if (Number.isNaN(sorted[last])) return Number.NaN;
  const position = last * p;
  const below = Math.floor(position);
  const t = position - below;
  const a = sorted[below] as number;
  const b = sorted[Math.min(below + 1, last)] as number;
  if (t === 0 || a === b) return a;
  if (!Number.isFinite(b - a)) return a * (1 - t) + b * t;
  return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t;
}
