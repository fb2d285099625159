import type { Grouping } from './count.ts';
import { errorQuantiles } from './error-quantiles.ts';
import type { Powers, RegressionTally } from './regression-tally.ts';

/** Assessed rows, each array one entry a row. */
export interface RegressionRows {
  /** Finite. */
  readonly labels: Float64Array;
  /** Finite. */
  readonly predictions: Float64Array;
  /** Finite and not negative. */
  readonly weights?: Float64Array;
}

/** Rows handled at a time, so that they are still in the cache when each grouping needs them. */
const BLOCK_ROWS = 4096;

/** Where the sums of a group stand among its `WIDTH` entries; powers stand one after the other. */
const ROWS = 0;
const WEIGHT = 1;
const WEIGHT_SQUARES = 2;
const OVER = 3;
const UNDER = 6;
const FOURTH_OF_ERROR = 9;
const SIXTH_OF_ERROR = 10;
const PREDICTION = 11;
const LABEL = 14;
const LABEL_WITH_ERROR = 18;
const WIDTH = 20;

/**
 * Rows to tallies, in one pass for the sums of all groupings and one for each grouping's quantiles of the errors.
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export function countRegression(
  rows: RegressionRows,
  groupings: readonly Grouping[],
): readonly (readonly RegressionTally[])[] {
  const growing = groupings.map((grouping) => ({
    grouping,
    centres: {
      label: centresOf(rows.labels, { ...grouping, weights: rows.weights }),
      prediction: centresOf(rows.predictions, { ...grouping, weights: rows.weights }),
    },
    sums: new Float64Array(WIDTH * grouping.size),
  }));
  for (let start = 0; start < rows.labels.length; start += BLOCK_ROWS) {
    const end = Math.min(start + BLOCK_ROWS, rows.labels.length);
    for (const one of growing) addBlock(one, rows, { start, end });
  }
  return growing.map((one) => {
    const quantiles = errorQuantiles(rows, one.grouping);
    return Array.from({ length: one.grouping.size }, (_, group) => tallyAt(one, group, quantiles[group]));
  });
}

/** Rows of a group whose mean is its centre, where there are no weights. */
const CENTRE_ROWS = 1000;

/**
 * A number near the values of each group: the mean of its first rows, or of all of them by their weights, since a single
 * row may outweigh all others; and their value itself where they share one. Sums of n rows about it lose no more than a
 * factor of 1 + n / CENTRE_ROWS in precision against sums about the exact mean, however the rows are ordered; and values
 * that are all the same have sums of exactly 0.
 */
function centresOf(
  values: Float64Array,
  { codes, size, weights }: Grouping & { readonly weights: Float64Array | undefined },
): Float64Array {
  const first = new Float64Array(size);
  const above = new Float64Array(size);
  const weighed = new Float64Array(size);
  let groupsLeft = size;
  for (let row = 0; row < values.length && groupsLeft > 0; row++) {
    const group = codes[row] as number;
    const before = weighed[group] as number;
    const weight = weights === undefined ? 1 : (weights[row] as number);
    if (weight === 0 || (weights === undefined && before === CENTRE_ROWS)) continue;
    const value = values[row] as number;
    if (before === 0) first[group] = value;
    else above[group]! += weight * (value - (first[group] as number));
    weighed[group] = before + weight;
    if (weights === undefined && before + 1 === CENTRE_ROWS) groupsLeft--;
  }
  return first.map((value, group) => value + (above[group] as number) / ((weighed[group] as number) || 1));
}

interface Growing {
  readonly grouping: Grouping;
  readonly centres: { readonly label: Float64Array; readonly prediction: Float64Array };
  readonly sums: Float64Array;
}

function addBlock(
  { grouping: { codes }, centres, sums }: Growing,
  { labels, predictions, weights }: RegressionRows,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  for (let row = start; row < end; row++) {
    const group = codes[row] as number;
    const label = labels[row] as number;
    const prediction = predictions[row] as number;
    const weight = weights === undefined ? 1 : (weights[row] as number);
    const at = WIDTH * group;
    sums[at + ROWS]! += 1;
    sums[at + WEIGHT]! += weight;
    sums[at + WEIGHT_SQUARES]! += weight * weight;

    const size = Math.abs(prediction - label);
    const square = size * size;
    const weightedSquare = weight * square;
    const side = at + (prediction > label ? OVER : UNDER);
    sums[side]! += weight * size;
    sums[side + 1]! += weightedSquare;
    sums[side + 2]! += weightedSquare * size;
    sums[at + FOURTH_OF_ERROR]! += weightedSquare * square;
    sums[at + SIXTH_OF_ERROR]! += weightedSquare * square * square;

    const predictionAway = prediction - (centres.prediction[group] as number);
    const first = weight * predictionAway;
    const second = first * predictionAway;
    sums[at + PREDICTION]! += first;
    sums[at + PREDICTION + 1]! += second;
    sums[at + PREDICTION + 2]! += second * predictionAway;

    const away = label - (centres.label[group] as number);
    const awaySquare = away * away;
    const weightedAwaySquare = weight * awaySquare;
    sums[at + LABEL]! += weight * away;
    sums[at + LABEL + 1]! += weightedAwaySquare;
    sums[at + LABEL + 2]! += weightedAwaySquare * away;
    sums[at + LABEL + 3]! += weightedAwaySquare * awaySquare;
    sums[at + LABEL_WITH_ERROR]! += weightedSquare * away;
    sums[at + LABEL_WITH_ERROR + 1]! += weightedSquare * awaySquare;
  }
}

function tallyAt(
  { centres, sums }: Growing,
  group: number,
  errorQuantiles: readonly number[] | undefined,
): RegressionTally {
  const sum = (place: number) => sums[WIDTH * group + place] as number;
  const powers = (place: number): Powers => [sum(place), sum(place + 1), sum(place + 2)];
  const [over, under] = [powers(OVER), powers(UNDER)];
  const [first, second, third] = [over[0] + under[0], over[1] + under[1], over[2] + under[2]];
  return {
    rows: sum(ROWS),
    weight: sum(WEIGHT),
    weightSquares: sum(WEIGHT_SQUARES),
    absoluteError: [first, second, third],
    squaredError: [second, sum(FOURTH_OF_ERROR), sum(SIXTH_OF_ERROR)],
    overprediction: over,
    underprediction: under,
    prediction: { centre: centres.prediction[group] as number, powers: powers(PREDICTION) },
    label: {
      centre: centres.label[group] as number,
      powers: [sum(LABEL), sum(LABEL + 1), sum(LABEL + 2), sum(LABEL + 3)],
      withSquaredError: [sum(LABEL_WITH_ERROR), sum(LABEL_WITH_ERROR + 1)],
    },
    ...(errorQuantiles && { errorQuantiles }),
  };
}
