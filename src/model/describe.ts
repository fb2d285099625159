import { createHash } from 'node:crypto';
import type { Table } from '../data/table.ts';
import type { ModelDescription } from './model.ts';
import { saveModel } from './saved-model.ts';
import type { TrainedModel } from './trained-model.ts';

/**
 * What a report says of a trained model. Its identity is the hash of the bytes it is saved as, so that a model has the
 * same one when it is trained, and when it is loaded again.
 */
export function describeModel(model: TrainedModel): ModelDescription {
  return {
    kind: model.kind,
    sha256: createHash('sha256').update(saveModel(model)).digest('hex'),
    inputs: model.encodings.map(({ column }) => column),
  };
}

/** What a report says of predictions that were made elsewhere, read from `table`. */
export function describePredictions({ sha256 }: Table): ModelDescription {
  return { kind: 'predictions', sha256, inputs: [] };
}
