import type { Interval } from '../stats/interval.ts';
import type { Limit } from './limit.ts';
import { standardErrors } from './standard-errors.ts';

/** How many rows would decide, or that more than a hundred times the data would be: the value is too near its limit. */
export type RowsNeeded =
  | {
      /** Times the data. */
      readonly factor: number;
      /** Of the kind that the figure divides by. */
      readonly rows: number;
      /** Rows in all, at the shares that groups and labels have now. */
      readonly total: number;
    }
  | 'not_by_more_data';

/** Rows of the data now. */
export interface RowsNow {
  /** Of the kind that the figure divides by, in the group that has the fewest of those that made the value. */
  readonly rows: number;
  readonly total: number;
  /** Times the data at which no group that the outcome rests on is small; 1 where none is. */
  readonly untilNotSmall?: number;
}

interface Figure {
  readonly value: number;
  readonly interval: Interval;
  /** The critical values at which the bounds stand. */
  readonly critical: Interval;
  readonly isRatio: boolean;
}

/** z of the chance with which more data shall decide. */
const Z_OF_80_PERCENT = 0.8416212335729143;

const MOST = 100;

/**
 * The data that would decide with a chance of 80 %, if the figure stayed as it is: (z + 0.84)²·SE²/(value − limit)²
 * times the data, where z·SE is how far the bound that faces the limit lies from the value. At z = 1.96 that is
 * 7.85·SE²/(value − limit)². Ratios on the log scale, where it has a place for them.
 *
 * Source: J. M. Lachin, Controlled Clinical Trials 2 (1981) 93–113.
 *
 * @returns `undefined` where the data at hand decides, and where no bound is known
 */
export function rowsNeeded(
  { value, interval, critical, isRatio }: Figure,
  { min, max }: Limit,
  { rows, total, untilNotSmall = 1 }: RowsNow,
): RowsNeeded | undefined {
  const scale = isRatio && interval.low > 0 ? Math.log : (figure: number) => figure;
  const errors = standardErrors({ value, interval }, critical, scale);
  const factors = [min, max].flatMap((limit) => {
    if (limit === undefined || limit <= interval.low || limit >= interval.high) return [];
    const [error, z] = limit > value ? [errors.above, critical.high] : [errors.below, critical.low];
    return [((z + Z_OF_80_PERCENT) * error) ** 2 / (scale(value) - scale(limit)) ** 2];
  });
  const factor = Math.max(untilNotSmall, ...factors);
  if (factor <= 1) return undefined;
  if (!(factor <= MOST)) return 'not_by_more_data';
  return { factor, rows: Math.ceil(factor * rows), total: Math.ceil(factor * total) };
}
