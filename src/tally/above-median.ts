import type { Grouping } from './count.ts';

/** Who is above the median score. */
export interface AboveMedian {
  /** Of the scores of all rows: the middle one, or the mean of the two in the middle. */
  readonly median: number;
  /** For each grouping, for each of its groups: rows whose score is above the median, never weighted. */
  readonly above: readonly (readonly number[])[];
}

/**
 * Rows with a score strictly above the median of all rows, group by group.
 *
 * Nothing is rounded on the way: of an even number of rows none lies between the two in the middle, so that above their
 * mean is everyone at or above the upper of them, where they differ. Scores are counted in bins first, and only the
 * bins that hold the middle are sorted.
 *
 * @param scores in [0, 1], one a row, at least one
 */
export function aboveMedian(scores: Float64Array, groupings: readonly Grouping[]): AboveMedian {
  const [lower, upper] = middle(scores);
  const isAbove = lower < upper ? (score: number) => score >= upper : (score: number) => score > upper;
  const above = groupings.map(({ size }) => new Float64Array(size));
  for (let row = 0; row < scores.length; row++) {
    if (!isAbove(scores[row] as number)) continue;
    groupings.forEach(({ codes }, at) => {
      (above[at] as Float64Array)[codes[row] as number]! += 1;
    });
  }
  return { median: (lower + upper) / 2, above: above.map((rows) => [...rows]) };
}

/** A power of two, so that the product below is exact and the bins are in the order of the scores. */
const BINS = 1024;

function binOf(score: number): number {
  return Math.floor(score * BINS);
}

/** The two scores in the middle; the same one twice for an odd number of rows. */
function middle(scores: Float64Array): readonly [lower: number, upper: number] {
  const counts = new Float64Array(BINS + 1);
  for (const score of scores) counts[binOf(score)]! += 1;
  const places = [Math.ceil(scores.length / 2) - 1, Math.floor(scores.length / 2)] as const;
  const bins = places.map((place) => binAt(counts, place));
  const [first, last] = [Math.min(...bins.map(({ bin }) => bin)), Math.max(...bins.map(({ bin }) => bin))];
  const kept = scores.filter((score) => binOf(score) >= first && binOf(score) <= last).sort();
  const before = bins[0]?.before ?? 0;
  const [lower = Number.NaN, upper = Number.NaN] = places.map((place) => kept[place - before]);
  return [lower, upper];
}

/** The bin that holds the score at a place of the ascending order, and how many scores lie in bins before it. */
function binAt(counts: Float64Array, place: number): { readonly bin: number; readonly before: number } {
  let before = 0;
  let bin = 0;
  while (bin < BINS && before + (counts[bin] as number) <= place) {
    before += counts[bin] as number;
    bin += 1;
  }
  return { bin, before };
}
