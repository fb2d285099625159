import type { Source } from '../source/source.js';
import type { TrainedModel } from './trained-model.js';
/**
 * Reads the model that a policy names.
 *
 * @throws UserError for an absent file, an unknown format or an unsound model
 */
export declare function readModel(source: Source, path: string): Promise<TrainedModel>;
