import type { Interval } from '../stats/interval.ts';

/** Values nearer than this to a limit keep it: what separates them is the rounding of float64, not people. */
const EQUAL_WITHIN = 1e-12;

/** A least and a greatest allowed value; at least one of them. */
export interface Limit {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Where a value lies: within the limit, or beyond which end of it. Equality keeps a limit. */
export function position(value: number, { min, max }: Limit): 'within' | 'below' | 'above' {
  if (min !== undefined && value < min - EQUAL_WITHIN) return 'below';
  if (max !== undefined && value > max + EQUAL_WITHIN) return 'above';
  return 'within';
}

/** Where a whole interval lies; `undefined` where a limit is inside of it. */
export function positionOfInterval({ low, high }: Interval, limit: Limit): ReturnType<typeof position> | undefined {
  const [first, last] = [position(low, limit), position(high, limit)];
  return first === last ? first : undefined;
}
