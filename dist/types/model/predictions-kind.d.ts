import type { ModelContext, PreparedModel } from './prepared-model.js';
/** `model.predictions` of a policy. */
export interface PredictionsSettings {
    readonly path?: string | undefined;
    readonly y_pred?: string | undefined;
    readonly y_score?: string | undefined;
}
/** Predictions that were made elsewhere: columns of the data itself, or a file of their own. */
export declare function predictionsKind(settings: PredictionsSettings, context: ModelContext): PreparedModel;
