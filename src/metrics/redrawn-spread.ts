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
  if (aggregate === 'group_min') return least(groups);
  if (aggregate === 'group_max') return greatest(groups);
  const spread = overall === undefined ? betweenGroups(groups, aggregate) : toOverall(groups, aggregate, overall);
  const missing = missingIn(groups);
  for (let replicate = 0; replicate < spread.length; replicate++) {
    if (groups.length - (missing[replicate] as number) < 2) spread[replicate] = Number.NaN;
  }
  return spread;
}

type Compared = 'difference' | 'ratio';

function betweenGroups(groups: readonly Float64Array[], aggregate: Compared): Float64Array {
  const [low, high] = [least(groups), greatest(groups)];
  for (let replicate = 0; replicate < low.length; replicate++) {
    const a = low[replicate] as number;
    const b = high[replicate] as number;
    low[replicate] = aggregate === 'difference' ? b - a : a / b;
  }
  return low;
}

function toOverall(groups: readonly Float64Array[], aggregate: Compared, overall: Float64Array): Float64Array {
  if (aggregate === 'difference') {
    // The furthest from all rows is the least or the greatest.
    const [low, high] = [least(groups), greatest(groups)];
    for (let replicate = 0; replicate < low.length; replicate++) {
      const whole = overall[replicate] as number;
      low[replicate] = Math.max(
        Math.abs((low[replicate] as number) - whole),
        Math.abs((high[replicate] as number) - whole),
      );
    }
    return low;
  }
  return least(groups.map((figures) => folded(figures, overall)));
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

function least(groups: readonly Float64Array[]): Float64Array {
  return outermost(groups, -1);
}

function greatest(groups: readonly Float64Array[]): Float64Array {
  return outermost(groups, 1);
}

/** Group by group, so that each list is read from its start to its end. NaN where no group has a value. */
function outermost(groups: readonly Float64Array[], sign: 1 | -1): Float64Array {
  const [first, ...others] = groups as readonly [Float64Array, ...Float64Array[]];
  const found = first.slice();
  for (const figures of others) {
    for (let replicate = 0; replicate < found.length; replicate++) {
      const figure = figures[replicate] as number;
      const now = found[replicate] as number;
      if (sign * figure > sign * now || Number.isNaN(now)) found[replicate] = figure;
    }
  }
  return found;
}

/** How many groups have no value in each replicate. */
function missingIn(groups: readonly Float64Array[]): Uint32Array {
  const missing = new Uint32Array(groups[0]?.length ?? 0);
  for (const figures of groups) {
    for (let replicate = 0; replicate < missing.length; replicate++) {
      if (Number.isNaN(figures[replicate])) missing[replicate]! += 1;
    }
  }
  return missing;
}

/**
 * Several spreads become one in each replicate, as `compare` joins those of equalized odds: the worst of those that
 * have a value, or the mean of all.
 */
export function redrawnTogether(
  parts: readonly Float64Array[],
  { aggregate, agg }: { readonly aggregate: Aggregate; readonly agg: Agg },
): Float64Array {
  if (agg === 'worst_case') return aggregate === 'difference' ? greatest(parts) : least(parts);
  return (parts[0] as Float64Array).map(
    (_, replicate) => parts.reduce((sum, part) => sum + (part[replicate] as number), 0) / parts.length,
  );
}
