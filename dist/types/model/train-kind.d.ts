import type { ModelContext, PreparedModel } from './prepared-model.js';
/** `model.train` of a policy. */
export interface TrainSettings {
    readonly max_depth?: number | undefined;
    readonly min_samples_leaf: number;
    readonly min_samples_split: number;
    readonly exclude: readonly string[];
    readonly include: readonly string[];
    readonly include_sensitive: boolean | readonly string[];
    readonly use_sample_weight: boolean;
}
/** A decision tree that is trained on the rows that are not assessed. */
export declare function trainKind(settings: TrainSettings, { roles, threshold }: ModelContext): PreparedModel;
