import { type PredictionsSettings } from './predictions-kind.js';
import type { ModelContext, PreparedModel } from './prepared-model.js';
import { type TrainSettings } from './train-kind.js';
/** `model` of a policy: exactly one of its keys. */
export interface ModelSettings {
    readonly train?: TrainSettings | undefined;
    readonly load?: {
        readonly path: string;
    } | undefined;
    readonly predictions?: PredictionsSettings | undefined;
}
/** The model that a policy names, ready to say which columns it needs. */
export declare function prepareModel({ train, load, predictions }: ModelSettings, context: ModelContext): Promise<PreparedModel>;
