import type { DataFormat } from './format.js';
/** The formats of tables. */
export declare const dataFormats: readonly DataFormat[];
/** Formats of a later release, refused by name. */
export declare const laterExtensions: readonly string[];
