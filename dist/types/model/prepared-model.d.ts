import type { Dataset } from '../data/dataset.js';
import type { ColumnRoles } from '../data/roles.js';
import type { ColumnRequest } from '../data/table.js';
import type { Place } from '../errors.js';
import type { Source } from '../source/source.js';
import type { UnknownCategories } from './encode.js';
import type { ModelDescription, TaskPredictions } from './model.js';
/** A model that a policy names, before the data is read: it tells which columns it needs, and then speaks of rows. */
export interface PreparedModel {
    /** The columns of the data that it needs; `place` is where their names stand. */
    columns(header: readonly string[], place: Place): readonly ColumnRequest[];
    /** What it says of the assessed rows, in their order. */
    assess(dataset: Dataset): Promise<AssessedModel>;
}
interface AssessedModel {
    readonly predictions: TaskPredictions;
    readonly description: ModelDescription;
    /** The file of the model, where it can be saved. */
    readonly saved?: string;
    /** Inputs whose assessed rows hold categories that the model never saw. */
    readonly unknown: readonly UnknownCategories[];
}
/** What a model may know of the policy beside its own settings. */
export interface ModelContext {
    readonly source: Source;
    /** How text tables are read, the data and its predictions alike. */
    readonly delimiter?: string | undefined;
    readonly naValues: readonly string[];
    /** The columns that have a role, and so are no inputs unless asked for. */
    readonly roles: ColumnRoles;
    /** Selected means a score of at least this. */
    readonly threshold: number | undefined;
}
export {};
