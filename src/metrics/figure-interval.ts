import type { Interval } from '../stats/interval.ts';
import { criticalValue } from '../stats/normal.ts';
import { boundsOf } from './estimate.ts';
import type { Measurement } from './measure.ts';
import { FEWEST_ROWS, redrawnInterval } from './redraws.ts';

/**
 * How sure a figure is: the interval of its parts, or where rows were redrawn the percentiles of the redraws.
 *
 * @param level two-sided, in (0, 1)
 * @returns `undefined` where none is known
 */
export function figureInterval({ value, estimate, redraws, rows }: Measurement, level: number): Interval | undefined {
  if (redraws === undefined) return estimate && boundsOf(estimate, criticalValue(level));
  if (value === undefined || rows < FEWEST_ROWS) return undefined;
  const replicates = redraws.own();
  return replicates && redrawnInterval(replicates, level);
}
