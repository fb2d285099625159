import type { ModelContext, PreparedModel } from './prepared-model.js';
/** A model that was saved before. Columns that it needs and the data lacks are told when it is asked to predict. */
export declare function loadKind({ path }: {
    readonly path: string;
}, { source, threshold }: ModelContext): Promise<PreparedModel>;
