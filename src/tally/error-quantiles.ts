import { placeRanks } from '../stats/place-ranks.ts';
import { quantile } from '../stats/quantile.ts';
import type { Grouping } from './count.ts';

const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/**
 * The quantiles 0.1, 0.2, … 0.9 of prediction − label in every group, by linear interpolation as numpy takes them.
 *
 * @returns for each group nine numbers; `undefined` for a group without rows
 */
export function errorQuantiles(
  { labels, predictions }: { readonly labels: Float64Array; readonly predictions: Float64Array },
  { codes, size }: Grouping,
): readonly (readonly number[] | undefined)[] {
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < labels.length; row++) starts[(codes[row] as number) + 1]! += 1;
  for (let group = 0; group < size; group++) starts[group + 1]! += starts[group] as number;
  const next = starts.slice();
  const errors = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    // −0 becomes 0
    errors[next[codes[row] as number]!++] = (predictions[row] as number) - (labels[row] as number) + 0;
  }
  return Array.from({ length: size }, (_, group) => {
    const own = errors.subarray(starts[group], starts[group + 1]);
    if (own.length === 0) return undefined;
    placeRanks(own, ranksBehind(own.length));
    return LEVELS.map((level) => quantile(own, level));
  });
}

/** The order statistics that the quantiles lie between, ascending. */
function ranksBehind(rows: number): readonly number[] {
  const last = rows - 1;
  const ranks = LEVELS.flatMap((level) => {
    const below = Math.floor(last * level);
    return [below, Math.min(below + 1, last)];
  });
  return [...new Set(ranks)].sort((a, b) => a - b);
}
