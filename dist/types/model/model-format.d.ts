import type { TrainedModel } from './trained-model.js';
/** A file format of models. */
export interface ModelFormat {
    /** In lower case, with the dot. */
    readonly extensions: readonly string[];
    /** @throws UserError for a file that is no sound model */
    load(text: string, path: string): TrainedModel;
}
