import { UserError } from '../errors.ts';

/** The scores of a model, where something asks for them by name. */
export function requiredScores(scores: Float64Array | undefined, asker: string): Float64Array {
  if (scores !== undefined) return scores;
  throw new UserError(
    'MODEL_SCORES_MISSING',
    `The preset "${asker}" needs scores, and this model gives labels alone.`,
    'Name the column of scores in "model.predictions.y_score", or take a preset of selections such as nyc_ll144_selection.',
  );
}
