/** The largest |a − b|/√(v_a + v_b) over pairs of `values` with their `variances`; `center` is any number among them. */
export type LargestGap = (values: Float64Array, variances: Float64Array, center: number) => number;

/**
 * Finds the pair of figures that is furthest apart in standard errors, without looking at most pairs.
 *
 * By Cauchy and Schwarz no pair is further apart than √(A_a + B_b), A_a = (a − c)²/v_a for a figure above the center c
 * and B_b = (c − b)²/v_b for one below, else 0. Only pairs whose bound exceeds the best pair so far are worked out: few
 * unless figures differ greatly in how sure they are.
 *
 * A pair without any variance is infinitely far apart, or not at all if equal.
 *
 * @param count how many figures there will be, at least 2
 */
export function largestGap(count: number): LargestGap {
  const above = new Float64Array(count);
  const below = new Float64Array(count);
  const uppers = new Uint32Array(count);
  const lowers = new Uint32Array(count);
  return (values, variances, center) => {
    const square = (a: number, b: number): number => {
      const gap = (values[a] as number) - (values[b] as number);
      return gap === 0 ? 0 : (gap * gap) / ((variances[a] as number) + (variances[b] as number));
    };
    let [top, bottom] = [0, 0];
    for (let at = 0; at < count; at++) {
      const away = (values[at] as number) - center;
      const squared = away === 0 ? 0 : (away * away) / (variances[at] as number);
      above[at] = away > 0 ? squared : 0;
      below[at] = away < 0 ? squared : 0;
      if ((above[at] as number) > (above[top] as number)) top = at;
      if ((below[at] as number) > (below[bottom] as number)) bottom = at;
    }
    let best = 0;
    for (let at = 0; at < count; at++) best = Math.max(best, square(top, at), square(bottom, at));
    let [upper, lower] = [0, 0];
    for (let at = 0; at < count; at++) {
      if ((above[at] as number) + (below[bottom] as number) > best) uppers[upper++] = at;
      if ((below[at] as number) + (above[top] as number) > best) lowers[lower++] = at;
    }
    for (let a = 0; a < upper; a++) {
      const one = uppers[a] as number;
      for (let b = 0; b < lower; b++) {
        const other = lowers[b] as number;
        if ((above[one] as number) + (below[other] as number) > best) best = Math.max(best, square(one, other));
      }
    }
    return Math.sqrt(best);
  };
}
