import type { PairTally } from '../../tally/pair.ts';
import type { Aggregate, Method } from '../disparity.ts';
import { type Candidates, type Contrast, negative, possible, type Side } from './largest.ts';
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

/** What is compared, and with what. */
export interface Compared {
  readonly aggregate: Exclude<Aggregate, 'ratio'>;
  readonly method: Method;
  /** Of each group that is compared its figure; two at least for a difference. */
  readonly figures: readonly Contrast[];
  /** The figure of all rows, for a difference to it. */
  readonly overall: Contrast;
  readonly shares: readonly PairedShare[];
}

/**
 * The contrasts of which a disparity is the largest. Between groups those of a group that may be the highest and one that
 * may be the lowest: of a thousand groups the pairs would be a million.
 *
 * @param z the critical value at which a group is no longer taken for the highest or lowest
 * @returns `undefined` where so many may be, more than 200 each, that nothing is known of their pairs in reasonable time
 */
export function contrastsOf(
  { aggregate, method, figures, overall, shares }: Compared,
  z: number,
): Candidates | undefined {
  if (aggregate === 'group_max') return onBothSides(figures);
  if (aggregate === 'group_min') return onBothSides(figures.map(negative));
  if (method === 'to_overall') {
    return onBothSides(figures.flatMap((figure) => [less(figure, overall), less(overall, figure)]));
  }
  const negatives = figures.map(negative);
  const made = new Map<number, Contrast>();
  const gap = (a: number, b: number): Contrast => {
    const place = a * figures.length + b;
    const known = made.get(place) ?? less(figures[a] as Contrast, figures[b] as Contrast);
    made.set(place, known);
    return known;
  };
  const ends = (of: readonly Contrast[], side: Side) =>
    possible(of, shares, { side, z }).map((figure) => of.indexOf(figure));
  const gaps = (side: Side): readonly Contrast[] | undefined => {
    const [tops, bottoms] = [ends(figures, side), ends(negatives, side)];
    if (tops.length * bottoms.length > MOST_GAPS) return undefined;
    return tops.flatMap((a) => bottoms.flatMap((b) => (a === b ? [] : [gap(a, b)])));
  };
  const [before, after] = [gaps('before'), gaps('after')];
  return before && after && { before, after };
}

const MOST_GAPS = 40_000;

/** Candidates that are the same before and after. */
export function onBothSides(contrasts: readonly Contrast[]): Candidates {
  return { before: contrasts, after: contrasts };
}

/** a − b. */
export function less(a: Contrast, b: Contrast): Contrast {
  const difference = new Map(a);
  for (const [share, times] of b) difference.set(share, (difference.get(share) ?? 0) - times);
  return difference;
}
