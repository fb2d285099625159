import type { PairTally } from '../../tally/pair.ts';
import type { MetricName } from '../index.ts';
import { labelFigures, linearFigures } from './paired-rate.ts';

/** Fewer discordant rows than this, and redraws of them say nothing. */
export const FEWEST_DISCORDANT = 10;

/** Rows with another prediction than before, among those that a figure is about. Never weighted. */
export function discordantRows(metric: MetricName, pairs: readonly PairTally[]): number {
  if (labelFigures.has(metric)) return 0;
  const labels = linearFigures[metric]?.map(({ rate }) => rate.label);
  const isAbout = (label: 0 | 1) => labels === undefined || labels.some((one) => one === undefined || one === label);
  return pairs.reduce(
    (sum, pair) => sum + (isAbout(0) ? discordantOf(pair, 0) : 0) + (isAbout(1) ? discordantOf(pair, 1) : 0),
    0,
  );
}

function discordantOf({ rows }: PairTally, label: 0 | 1): number {
  return (rows[4 * label + 1] as number) + (rows[4 * label + 2] as number);
}
