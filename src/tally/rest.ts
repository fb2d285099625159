import type { ByLabel, Cells, ScoreSums, Tally } from './tally.ts';

type Powers = ScoreSums['logLoss'];

/** The tally of the rows of `whole` that are not in `group`, by subtraction. Pairs across both cannot be taken apart. */
export function rest(whole: Tally, group: Tally): Tally {
  const { weighted, weightedSquares, scores } = whole;
  return {
    cells: cellsLess(whole.cells, group.cells),
    ...(weighted && group.weighted && { weighted: cellsLess(weighted, group.weighted) }),
    ...(weightedSquares &&
      group.weightedSquares && { weightedSquares: cellsLess(weightedSquares, group.weightedSquares) }),
    ...(scores && group.scores && { scores: scoresLess(scores, group.scores) }),
  };
}

function cellsLess(all: Cells, some: Cells): Cells {
  const less = (name: keyof Cells) => Math.max(0, all[name] - some[name]);
  return { tn: less('tn'), fp: less('fp'), fn: less('fn'), tp: less('tp') };
}

function scoresLess(all: ScoreSums, some: ScoreSums): ScoreSums {
  return {
    logLoss: powersLess(all.logLoss, some.logLoss),
    squaredError: powersLess(all.squaredError, some.squaredError),
    residuals: {
      negative: powersLess(all.residuals.negative, some.residuals.negative),
      positive: powersLess(all.residuals.positive, some.residuals.positive),
    },
    calibration: {
      weight: byLabelLess(all.calibration.weight, some.calibration.weight),
      residual: byLabelLess(all.calibration.residual, some.calibration.residual),
      squares: binsLess(all.calibration.squares, some.calibration.squares),
    },
    // The two are as far from each other, whichever of them is the group.
    ...(some.distance && { distance: some.distance }),
    bins: byLabelLess(all.bins, some.bins),
  };
}

function byLabelLess(all: ByLabel<readonly number[]>, some: ByLabel<readonly number[]>): ByLabel<readonly number[]> {
  return { negative: binsLess(all.negative, some.negative), positive: binsLess(all.positive, some.positive) };
}

function binsLess(all: readonly number[], some: readonly number[]): readonly number[] {
  return all.map((sum, at) => sum - (some[at] ?? 0));
}

function powersLess(all: Powers, some: Powers): Powers {
  return [all[0] - some[0], all[1] - some[1], all[2] - some[2]];
}
