/** Trials of a setting, and four times as many where the first come near a bound of the target. Fewer for a quick look. */
export const TRIALS = Number(process.env.TRIALS ?? 10_000);
const NEAR = Number(process.env.NEAR ?? 0.7);

/**
 * How often intervals cover by drawing.
 *
 * @param figures each a `line`, an `at`, and `least`, `most` of its target in percent
 * @param trial gives an interval and the `truth` for each figure, or `undefined` where it has no value or no interval
 * @returns a result for each figure: its coverage and mean width over those trials in which it had an interval
 */
export function simulate(figures, trial) {
  const sums = figures.map(() => ({ trials: 0, covered: 0, below: 0, width: 0, bounded: 0 }));
  const run = (count) => {
    for (let at = 0; at < count; at++) {
      trial().forEach((found, figure) => {
        if (found !== undefined) add(sums[figure], found);
      });
    }
  };
  run(TRIALS);
  const near = figures.some(({ least, most = 101 }, at) => {
    const coverage = (100 * sums[at].covered) / sums[at].trials;
    return Math.abs(coverage - least) < NEAR || Math.abs(coverage - most) < NEAR;
  });
  if (near) run(3 * TRIALS);
  return figures.map((figure, at) => {
    const { trials, covered, below, width, bounded } = sums[at];
    return {
      ...figure,
      trials,
      coverage: (100 * covered) / trials,
      below: (100 * below) / trials,
      width: width / bounded,
    };
  });
}

function add(sum, { low, high, truth }) {
  sum.trials++;
  if (low <= truth + ROUNDING && truth <= high + ROUNDING) sum.covered++;
  else if (high < truth) sum.below++;
  if (Number.isFinite(high - low)) {
    sum.bounded++;
    sum.width += high - low;
  }
}

/** What float64 may add to a bound that is exactly the truth. */
const ROUNDING = 1e-12;

const RESAMPLED = Math.ceil(TRIALS / 50);

/**
 * Adds to results how many times as wide as the percentile bootstrap's the intervals are on average, and how often the
 * latter covers, over trials of their own.
 *
 * @param draw a sample
 * @param intervals of a sample, as `simulate` takes them
 * @param resample percentile intervals of a sample, one for each figure
 */
export function beside(results, { draw, intervals, resample }) {
  const sums = results.map(() => ({ trials: 0, ours: 0, theirs: 0, covered: 0 }));
  for (let trial = 0; trial < RESAMPLED; trial++) {
    const sample = draw();
    const redrawn = resample(sample);
    intervals(sample).forEach((interval, at) => {
      if (interval === undefined) return;
      const { low, high } = redrawn[at];
      sums[at].trials++;
      sums[at].ours += interval.high - interval.low;
      sums[at].theirs += high - low;
      if (low <= interval.truth + ROUNDING && interval.truth <= high + ROUNDING) sums[at].covered++;
    });
  }
  return results.map((result, at) => {
    const { trials, ours, theirs, covered } = sums[at];
    return { ...result, times: ours / theirs, percentile: (100 * covered) / trials };
  });
}
