/** The shapes of round steps: 50, 25, 20, 10, 5, 2.5 … */
const MANTISSAS = [5, 2.5, 2, 1];

/** Most groups that are proposed. More are easily added, and each must hold enough people. */
const MOST = 4;

/** How much smaller than an equal share the smallest group may be for the sake of round edges. */
const LEAST_SHARE = 0.4;

/**
 * Round edges near the quartiles (else thirds, else the median) of some numbers, so that every group has `minRows`
 * where that is possible: the coarsest steps that keep the groups of a size. Where even two groups cannot be had so, the one edge that
 * divides best.
 *
 * @param numbers finite, in any order
 * @returns edges for the key `bins` of a policy, or `undefined` where all numbers are equal
 */
export function proposeBins(
  numbers: Float64Array,
  { minRows }: { readonly minRows: number },
): readonly number[] | undefined {
  const sorted = Float64Array.from(numbers).sort();
  const steps = roundSteps(sorted);
  for (let groups = MOST; groups >= 2; groups--) {
    const least = Math.max(minRows, (LEAST_SHARE * sorted.length) / groups);
    const targets = Array.from({ length: groups - 1 }, (_, at) => quantile(sorted, (at + 1) / groups));
    for (const step of steps) {
      const edges = targets.map((target) => multiple(target, step));
      if (edges.every(rises) && groupSizes(sorted, edges).every((rows) => rows >= least)) return edges;
    }
  }
  return bestEdge(sorted);
}

function rises(edge: number, at: number, edges: readonly number[]): boolean {
  return at === 0 || edge > (edges[at - 1] as number);
}

/** The first number that is not below a share of them. */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}

/** Round steps from as wide as the middle of the numbers down, whole ones for whole numbers. */
function roundSteps(sorted: Float64Array): readonly number[] {
  const span = quantile(sorted, 0.9) - quantile(sorted, 0.1);
  if (!(span > 0 && Number.isFinite(span))) return [];
  const whole = sorted.every(Number.isInteger);
  const top = Math.floor(Math.log10(span));
  return [0, 1, 2]
    .flatMap((down) => MANTISSAS.map((mantissa) => Number(`${mantissa}e${top - down}`)))
    .filter((step) => step <= span && step > 0 && (!whole || Number.isInteger(step)));
}

/** The nearest multiple of a step, without the noise of floating point. */
function multiple(target: number, step: number): number {
  const exact = Math.round(target / step) * step;
  return Number(exact.toPrecision(12)) + 0;
}

function groupSizes(sorted: Float64Array, edges: readonly number[]): readonly number[] {
  const below = [0, ...edges.map((edge) => countBelow(sorted, edge)), sorted.length];
  return below.slice(1).map((end, at) => end - (below[at] as number));
}

function countBelow(sorted: Float64Array, edge: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The edge whose smaller side is largest, as round as it can be without moving a row. */
function bestEdge(sorted: Float64Array): readonly number[] | undefined {
  let best: { readonly at: number; readonly least: number } | undefined;
  for (let at = 1; at < sorted.length; at++) {
    if (sorted[at] === sorted[at - 1]) continue;
    const least = Math.min(at, sorted.length - at);
    if (best === undefined || least > best.least) best = { at, least };
  }
  return best && [roundest(sorted[best.at - 1] as number, sorted[best.at] as number)];
}

/** The roundest number above `low` and up to `high`. */
function roundest(low: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const top = Math.floor(Math.log10(size));
  for (let down = 0; down < 12; down++) {
    for (const mantissa of MANTISSAS) {
      const step = Number(`${mantissa}e${top - down}`);
      const edge = Number((Math.floor(high / step) * step).toPrecision(12)) + 0;
      if (edge > low && edge <= high) return edge;
    }
  }
  return high;
}
