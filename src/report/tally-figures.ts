import type { TaskTally } from '../metrics/tasks.ts';
import type { MulticlassTally } from '../tally/multiclass-tally.ts';
import type { RegressionTally } from '../tally/regression-tally.ts';
import type { Tally } from '../tally/tally.ts';
import type { BinaryTallyFigures, MulticlassTallyFigures, RegressionTallyFigures, TallyFigures } from './report.ts';

/** The sums of a group as the report has them. */
export function tallyFigures(tally: TaskTally): TallyFigures {
  if ('cells' in tally) return binaryFigures(tally);
  return 'matrix' in tally ? multiclassFigures(tally) : regressionFigures(tally);
}

function binaryFigures({ cells, weighted, weightedSquares, scores }: Tally): BinaryTallyFigures {
  return {
    ...cells,
    ...(weighted && { weighted }),
    ...(weightedSquares && { weighted_squares: weightedSquares }),
    ...(scores && {
      log_loss_sum: scores.logLoss[0],
      log_loss_sum_of_squares: scores.logLoss[1],
      log_loss_sum_of_cubes: scores.logLoss[2],
      squared_error_sum: scores.squaredError[0],
      squared_error_sum_of_squares: scores.squaredError[1],
      squared_error_sum_of_cubes: scores.squaredError[2],
      residuals: scores.residuals,
      calibration: scores.calibration,
      ...(scores.distance && {
        kolmogorov_smirnov_distance: scores.distance.kolmogorovSmirnov,
        wasserstein_distance: scores.distance.wasserstein,
      }),
      scores: scores.bins,
    }),
  };
}

function regressionFigures(tally: RegressionTally): RegressionTallyFigures {
  const { prediction, label } = tally;
  return {
    rows: tally.rows,
    weight: tally.weight,
    weight_squares: tally.weightSquares,
    absolute_error_powers: tally.absoluteError,
    squared_error_powers: tally.squaredError,
    overprediction_powers: tally.overprediction,
    underprediction_powers: tally.underprediction,
    prediction_centre: prediction.centre,
    prediction_powers: prediction.powers,
    label_centre: label.centre,
    label_powers: label.powers,
    squared_error_label_powers: label.withSquaredError,
    ...(tally.errorQuantiles && { error_quantiles: tally.errorQuantiles }),
  };
}

function multiclassFigures({ matrix, weighted, weightedSquares }: MulticlassTally): MulticlassTallyFigures {
  return {
    matrix,
    ...(weighted && { weighted }),
    ...(weightedSquares && { weighted_squares: weightedSquares }),
  };
}
