import type { ModelFormat } from './model-format.js';
/** The formats of models that can be loaded. */
export declare const modelFormats: readonly ModelFormat[];
/** Formats of a later release, refused by name. */
export declare const laterModelExtensions: readonly string[];
