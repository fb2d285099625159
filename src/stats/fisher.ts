/**
 * Fisher's exact test of a table of two rows and two columns: the chance, with all four margins fixed and no
 * association, of a table that is as unlikely as this one or more so. Two-sided, in [0, 1].
 *
 * Chances of the hypergeometric distribution, each from its neighbour, the likeliest first, so that none overflows.
 * Tables whose chances differ by less than a ten-millionth of them count as equally likely: that is rounding.
 *
 * Source: R. A. Fisher, "Statistical Methods for Research Workers" (5th ed. 1934), § 21.02; the two-sided p is that of
 * R's fisher.test and SciPy's fisher_exact.
 *
 * @param a,b the first row, @param c,d the second; whole numbers, at least 0
 * @returns 1 where a margin is 0
 * @example fisherExact(8, 2, 1, 5) // 0.034965
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const [row, column, other] = [a + b, a + c, b + d];
  const [least, most] = [Math.max(0, row - other), Math.min(row, column)];
  const likeliest = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (row + c + d + 2))));
  // Chance of `at` in the first cell over that of `at - 1`.
  const step = (at: number) => ((row - at + 1) * (column - at + 1)) / (at * (other - row + at));
  const chances = new Map([[likeliest, 1]]);
  for (let at = likeliest + 1; at <= most; at++) chances.set(at, (chances.get(at - 1) as number) * step(at));
  for (let at = likeliest - 1; at >= least; at--) chances.set(at, (chances.get(at + 1) as number) / step(at + 1));
  const limit = (chances.get(a) as number) * (1 + EQUALLY_LIKELY);
  const ascending = [...chances.values()].sort((x, y) => x - y);
  const all = ascending.reduce((sum, chance) => sum + chance, 0);
  return Math.min(1, ascending.reduce((sum, chance) => (chance <= limit ? sum + chance : sum), 0) / all);
}

const EQUALLY_LIKELY = 1e-7;
