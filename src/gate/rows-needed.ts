import type { Interval } from '../stats/interval.ts';
import type { Limit } from './limit.ts';

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
}

/** z of the level that a bound stands at, and of the chance with which it shall decide. */
const Z = 1.959963984540054;
const Z_OF_80_PERCENT = 0.8416212335729143;

const MOST = 100;

/**
 * The data that would decide with a chance of 80 %, if the figure stayed as it is: (1.96 + 0.84)²·SE²/(value − limit)²
 * times the data, where 1.96·SE is how far the bound that faces the limit lies from the value. Ratios on the log scale, where it has a
 * place for them.
 *
 * Source: J. M. Lachin, Controlled Clinical Trials 2 (1981) 93–113.
 *
 * @returns `undefined` where the data at hand decides, and where no bound is known
 */
export function rowsNeeded(
  { value, interval, isRatio }: { readonly value: number; readonly interval: Interval; readonly isRatio: boolean },
  { min, max }: Limit,
  { rows, total }: RowsNow,
): RowsNeeded | undefined {
  const onLogScale = isRatio && value > 0 && interval.low > 0;
  const scale = onLogScale ? Math.log : (figure: number) => figure;
  const factors = [min, max].flatMap((limit) => {
    if (limit === undefined || limit <= interval.low || limit >= interval.high) return [];
    const bound = limit > value ? interval.high : interval.low;
    const standardError = Math.abs(scale(value) - scale(bound)) / Z;
    return [((Z + Z_OF_80_PERCENT) * standardError) ** 2 / (scale(value) - scale(limit)) ** 2];
  });
  if (factors.length === 0) return undefined;
  const factor = Math.max(...factors);
  if (!(factor <= MOST)) return 'not_by_more_data';
  return factor <= 1 ? undefined : { factor, rows: Math.ceil(factor * rows), total: Math.ceil(factor * total) };
}
