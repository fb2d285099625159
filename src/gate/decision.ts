import type { Interval } from '../stats/interval.ts';
import { type Limit, position, positionOfInterval } from './limit.ts';
import type { Outcome, OutcomeReason } from './outcome.ts';

/** What a limit makes of a value, or of its interval, when nothing else is in the way. */
export interface Decision {
  readonly status: Outcome['status'];
  readonly reason?: OutcomeReason;
}

/** Judges the value, or with `interval` the whole interval: within the limit, beyond it, or on both sides of it. */
export function decide(
  { value, interval }: { readonly value: number; readonly interval?: Interval | undefined },
  { decide_by, ...limit }: Limit & { readonly decide_by: 'estimate' | 'interval' },
): Decision {
  if (decide_by === 'estimate') return { status: position(value, limit) === 'within' ? 'pass' : 'fail' };
  if (interval === undefined) return { status: 'inconclusive', reason: 'no_interval' };
  const where = positionOfInterval(interval, limit);
  if (where === undefined) return { status: 'inconclusive', reason: 'interval_straddles' };
  return { status: where === 'within' ? 'pass' : 'fail' };
}

/** Bounds as a report has them: an infinite one is left out. */
export function ends(interval: Interval | undefined): { readonly low?: number; readonly high?: number } {
  if (interval === undefined) return {};
  const { low, high } = interval;
  return { ...(Number.isFinite(low) && { low }), ...(Number.isFinite(high) && { high }) };
}
