import type { PairTally } from '../../tally/pair.ts';
import type { Aggregate, Method } from '../disparity.ts';
import type { Contrast } from './largest.ts';
import type { LinearFigure } from './paired-rate.ts';
import { type PairedShare, pairedShare } from './paired-share.ts';

/** Shares of some groups, and a linear figure of each group as a sum of them. */
export interface LinearGroups {
  readonly shares: readonly PairedShare[];
  /** `undefined` for a group of which one of the shares divides by nobody. */
  readonly figures: readonly (Contrast | undefined)[];
  /** The figure of all groups together: each share is the mean of theirs by what they divide by. */
  readonly overall: Contrast;
}

export function linearGroups(pairs: readonly PairTally[], figure: LinearFigure): LinearGroups {
  const shares: PairedShare[] = [];
  const overall = new Map<number, number>();
  const own = pairs.map(() => new Map<number, number>());
  for (const { rate, times } of figure) {
    const found = pairs.map((pair) => pairedShare(pair, rate));
    const mass = found.reduce((sum, share) => sum + (share?.mass ?? 0), 0);
    for (const [group, share] of found.entries()) {
      if (share === undefined) continue;
      own[group]?.set(shares.length, times);
      overall.set(shares.length, (times * share.mass) / mass);
      shares.push(share);
    }
  }
  return { shares, figures: own.map((terms) => (terms.size === figure.length ? terms : undefined)), overall };
}

/**
 * The contrasts of which a disparity is the largest.
 *
 * @param compared of each group that is compared its figure; two at least for a difference
 * @param overall the figure of all rows, for a difference to it
 */
export function contrastsOf(
  compared: readonly Contrast[],
  {
    aggregate,
    method,
    overall,
  }: {
    readonly aggregate: Exclude<Aggregate, 'ratio'>;
    readonly method: Method;
    readonly overall: Contrast;
  },
): readonly Contrast[] {
  if (aggregate === 'group_max') return compared;
  if (aggregate === 'group_min') return compared.map((figure) => less(new Map(), figure));
  if (method === 'to_overall') return compared.flatMap((figure) => [less(figure, overall), less(overall, figure)]);
  return compared.flatMap((a) => compared.flatMap((b) => (a === b ? [] : [less(a, b)])));
}

/** a − b. */
export function less(a: Contrast, b: Contrast): Contrast {
  const difference = new Map(a);
  for (const [share, times] of b) difference.set(share, (difference.get(share) ?? 0) - times);
  return difference;
}
