import { loadKind } from './load-kind.ts';
import { type PredictionsSettings, predictionsKind } from './predictions-kind.ts';
import type { ModelContext, PreparedModel } from './prepared-model.ts';
import { type TrainSettings, trainKind } from './train-kind.ts';

/** `model` of a policy: exactly one of its keys. */
export interface ModelSettings {
  readonly train?: TrainSettings | undefined;
  readonly load?: { readonly path: string } | undefined;
  readonly predictions?: PredictionsSettings | undefined;
}

/** The model that a policy names, ready to say which columns it needs. */
export async function prepareModel(
  { train, load, predictions }: ModelSettings,
  context: ModelContext,
): Promise<PreparedModel> {
  if (train !== undefined) return trainKind(train, context);
  if (load !== undefined) return loadKind(load, context);
  if (predictions !== undefined) return predictionsKind(predictions, context);
  throw new Error('The policy has a model of no kind.');
}
