import type { Agg, Aggregate } from './disparity.ts';

/**
 * `spread` in each replicate: one number for all groups, as their figures were redrawn. Groups without a value in a
 * replicate are passed over; where fewer than two are left there is no difference or ratio, and 0/0 is none.
 *
 * @param groups at least one; for each its figure in every replicate, NaN where it has no value
 * @param overall the figure of all rows, for differences and ratios to it
 */
export function redrawnSpread(
  groups: readonly Float64Array[],
  aggregate: Aggregate,
  overall?: Float64Array | undefined,
): Float64Array {
  if (overall !== undefined && aggregate === 'difference') return furthest(groups, overall);
  if (overall !== undefined && aggregate === 'ratio') return leastRatio(groups, overall);
  const { least, most, known } = extremes(groups);
  if (aggregate === 'group_min') return least;
  if (aggregate === 'group_max') return most;
  return least.map((low, replicate) => {
    if ((known[replicate] as number) < 2) return Number.NaN;
    const high = most[replicate] as number;
    return aggregate === 'difference' ? high - low : low / high;
  });
}

/** Group by group, so that each list is read from its start to its end. */
function extremes(groups: readonly Float64Array[]) {
  const length = groups[0]?.length ?? 0;
  const least = new Float64Array(length).fill(Number.NaN);
  const most = new Float64Array(length).fill(Number.NaN);
  const known = new Uint32Array(length);
  for (const figures of groups) {
    for (let replicate = 0; replicate < length; replicate++) {
      const figure = figures[replicate] as number;
      if (Number.isNaN(figure)) continue;
      known[replicate]! += 1;
      // The negations are true of the NaN that there is at first.
      if (!(figure >= (least[replicate] as number))) least[replicate] = figure;
      if (!(figure <= (most[replicate] as number))) most[replicate] = figure;
    }
  }
  return { least, most, known };
}

function furthest(groups: readonly Float64Array[], overall: Float64Array): Float64Array {
  return worstOf(groups, overall, (figure, whole) => -Math.abs(figure - whole)).map((least) => -least);
}

function leastRatio(groups: readonly Float64Array[], overall: Float64Array): Float64Array {
  return worstOf(groups, overall, (figure, whole) => {
    const ratio = figure / whole;
    return ratio > 1 ? 1 / ratio : ratio;
  });
}

/** The least over the groups that have a value, where two or more have. */
function worstOf(
  groups: readonly Float64Array[],
  overall: Float64Array,
  of: (figure: number, whole: number) => number,
): Float64Array {
  const { known } = extremes(groups);
  const worst = new Float64Array(overall.length).fill(Number.NaN);
  for (const figures of groups) {
    for (let replicate = 0; replicate < worst.length; replicate++) {
      const distance = of(figures[replicate] as number, overall[replicate] as number);
      if (Number.isNaN(distance) || (known[replicate] as number) < 2) continue;
      if (!(distance >= (worst[replicate] as number))) worst[replicate] = distance;
    }
  }
  return worst;
}

/**
 * Several spreads become one in each replicate, as `compare` joins those of equalized odds: the worst of those that
 * have a value, or the mean of all.
 */
export function redrawnTogether(
  parts: readonly Float64Array[],
  { aggregate, agg }: { readonly aggregate: Aggregate; readonly agg: Agg },
): Float64Array {
  if (agg === 'mean') {
    return (parts[0] as Float64Array).map(
      (_, replicate) => parts.reduce((sum, part) => sum + (part[replicate] as number), 0) / parts.length,
    );
  }
  const { least, most } = extremes(parts);
  return aggregate === 'difference' ? most : least;
}
