import type { TrainedModel } from './trained-model.js';
/** The file of a model: JSON, and the same bytes for the same model. */
export declare function saveModel({ kind, encodings, classes, parameters, tree }: TrainedModel): string;
/**
 * Reads such a file, which may come from anyone: every part is checked, and its size is bounded.
 *
 * @throws UserError for anything but a sound model of this version
 */
export declare function loadModel(text: string, path: string): TrainedModel;
