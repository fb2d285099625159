/**
 * Adjusts p-values of several hypotheses so that rejecting those of at most α rejects a true one with a chance of at
 * most α, however they depend on each other. Stepping up from the least: the j-th of m becomes the greatest of
 * (m − i + 1)·p₍ᵢ₎ for i ≤ j, at most 1.
 *
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
 * (1979) 65–70; statsmodels' multipletests(method='holm').
 *
 * @param ps in [0, 1]
 * @returns in the same order
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(ps: readonly number[]): number[] {
  const adjusted = new Array<number>(ps.length);
  const order = ps.map((_, at) => at).sort((a, b) => (ps[a] as number) - (ps[b] as number));
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, (ps.length - rank) * (ps[at] as number)));
    adjusted[at] = least;
  });
  return adjusted;
}
