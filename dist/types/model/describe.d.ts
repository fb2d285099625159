import type { Table } from '../data/table.js';
import type { ModelDescription } from './model.js';
import type { TrainedModel } from './trained-model.js';
/**
 * What a report says of a trained model. Its identity is the hash of the bytes it is saved as, so that a model has the
 * same one when it is trained, and when it is loaded again.
 */
export declare function describeModel(model: TrainedModel): ModelDescription;
/** What a report says of predictions that were made elsewhere, read from `table`. */
export declare function describePredictions({ sha256 }: Table): ModelDescription;
