import type { ByLabel, Calibration, Cells, ScoreSums, Tally } from './tally.ts';

/** The tally of two sets of rows together. Both have weights or neither, and so for scores. */
export function merge(a: Tally, b: Tally): Tally {
  return {
    cells: addCells(a.cells, b.cells),
    ...(a.weighted && b.weighted && { weighted: addCells(a.weighted, b.weighted) }),
    ...(a.weightedSquares && b.weightedSquares && { weightedSquares: addCells(a.weightedSquares, b.weightedSquares) }),
    ...(a.scores && b.scores && { scores: addScores(a.scores, b.scores) }),
  };
}

function addCells(a: Cells, b: Cells): Cells {
  return { tn: a.tn + b.tn, fp: a.fp + b.fp, fn: a.fn + b.fn, tp: a.tp + b.tp };
}

function addScores(a: ScoreSums, b: ScoreSums): ScoreSums {
  return {
    logLoss: addPowers(a.logLoss, b.logLoss),
    squaredError: addPowers(a.squaredError, b.squaredError),
    residuals: {
      negative: addPowers(a.residuals.negative, b.residuals.negative),
      positive: addPowers(a.residuals.positive, b.residuals.positive),
    },
    calibration: addCalibration(a.calibration, b.calibration),
    bins: addByLabel(a.bins, b.bins),
  };
}

function addCalibration(a: Calibration, b: Calibration): Calibration {
  return {
    weight: addByLabel(a.weight, b.weight),
    residual: addByLabel(a.residual, b.residual),
    squares: addBins(a.squares, b.squares),
  };
}

function addByLabel(a: ByLabel<readonly number[]>, b: ByLabel<readonly number[]>): ByLabel<readonly number[]> {
  return { negative: addBins(a.negative, b.negative), positive: addBins(a.positive, b.positive) };
}

function addPowers(a: ScoreSums['logLoss'], b: ScoreSums['logLoss']): ScoreSums['logLoss'] {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function addBins(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((rows, bin) => rows + (b[bin] ?? 0));
}
