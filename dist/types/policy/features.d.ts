import type { PolicyFile } from './schema.js';
export type FileFeature = NonNullable<PolicyFile['sensitive_features'][string]>;
export type FileFeatures = ReadonlyMap<string, FileFeature>;
/** More make groups of a row or two, and a few intersections of intersections would make thousands of columns. */
export declare const MAX_COLUMNS = 16;
/**
 * The columns of a feature: its own, or those of an intersection, in which a name is a feature of the policy if there is
 * one, else a column. Intersections within it are unfolded.
 *
 * Errors: `circular` where an intersection is a part of itself, `too_many` for more than 16 columns.
 */
export declare function columnsOf(name: string, features: FileFeatures, within?: readonly string[]): readonly string[] | 'circular' | 'too_many';
/** The column of the data behind one entry of `columnsOf`. */
export declare function columnBehind(name: string, features: FileFeatures): string;
