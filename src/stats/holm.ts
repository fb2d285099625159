/**
 * Holm's adjustment of p-values for their number: the ascending ones times m, m − 1, …, 1, each at least as large as
 * those before it and at most 1. Rejecting those at most α keeps the chance of any false rejection at most α.
 *
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
 * (1979) 65–70.
 *
 * @param p in [0, 1]
 * @returns in the order of `p`
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(p: readonly number[]): readonly number[] {
  const order = p.map((_, at) => at).sort((a, b) => (p[a] as number) - (p[b] as number));
  const adjusted = [...p];
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, (p.length - rank) * (p[at] as number)));
    adjusted[at] = least;
  });
  return adjusted;
}
