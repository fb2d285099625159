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
  if (overall !== undefined && aggregate === 'ratio') return ratioToOverall(groups, overall);
  const { least, greatest, counts } = extremes(groups);
  if (aggregate === 'group_min') return least;
  if (aggregate === 'group_max') return greatest;
  for (let replicate = 0; replicate < least.length; replicate++) {
    const low = least[replicate] as number;
    const high = greatest[replicate] as number;
    if ((counts[replicate] as number) < 2) least[replicate] = Number.NaN;
    else if (aggregate === 'ratio') least[replicate] = low / high;
    else if (overall === undefined) least[replicate] = high - low;
    else least[replicate] = furthest(low, high, overall[replicate] as number);
  }
  return least;
}

/** The furthest from all rows is the least or the greatest. */
function furthest(low: number, high: number, whole: number): number {
  return Math.max(Math.abs(low - whole), Math.abs(high - whole));
}

function ratioToOverall(groups: readonly Float64Array[], overall: Float64Array): Float64Array {
  const { counts } = extremes(groups);
  const { least } = extremes(groups.map((figures) => folded(figures, overall)));
  for (let replicate = 0; replicate < least.length; replicate++) {
    if ((counts[replicate] as number) < 2) least[replicate] = Number.NaN;
  }
  return least;
}

/** group / overall, inverted above 1. */
function folded(figures: Float64Array, overall: Float64Array): Float64Array {
  const ratios = new Float64Array(figures.length);
  for (let replicate = 0; replicate < ratios.length; replicate++) {
    const ratio = (figures[replicate] as number) / (overall[replicate] as number);
    ratios[replicate] = ratio > 1 ? 1 / ratio : ratio;
  }
  return ratios;
}

interface Extremes {
  /** NaN where no group has a value. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** How many groups have a value. */
  readonly counts: Uint32Array;
}

/** In each replicate; group by group, so that each list is read from its start to its end. */
function extremes(groups: readonly Float64Array[]): Extremes {
  const replicates = groups[0]?.length ?? 0;
  const least = new Float64Array(replicates).fill(Number.NaN);
  const greatest = new Float64Array(replicates).fill(Number.NaN);
  const counts = new Uint32Array(replicates);
  for (const figures of groups) {
    for (let replicate = 0; replicate < replicates; replicate++) {
      const figure = figures[replicate] as number;
      if (Number.isNaN(figure)) continue;
      // As it is negated, the first figure too takes the place of a NaN.
      if (!(figure >= (least[replicate] as number))) least[replicate] = figure;
      if (!(figure <= (greatest[replicate] as number))) greatest[replicate] = figure;
      counts[replicate]! += 1;
    }
  }
  return { least, greatest, counts };
}

/**
 * Several spreads become one in each replicate, as `compare` joins those of equalized odds: the worst of those that
 * have a value, or the mean of all.
 */
export function redrawnTogether(
  parts: readonly Float64Array[],
  { aggregate, agg }: { readonly aggregate: Aggregate; readonly agg: Agg },
): Float64Array {
  if (agg === 'worst_case') {
    const { least, greatest } = extremes(parts);
    return aggregate === 'difference' ? greatest : least;
  }
  return (parts[0] as Float64Array).map(
    (_, replicate) => parts.reduce((sum, part) => sum + (part[replicate] as number), 0) / parts.length,
  );
}
