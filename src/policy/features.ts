import type { PolicyFile } from './schema.ts';

export type FileFeature = NonNullable<PolicyFile['sensitive_features'][string]>;
export type FileFeatures = ReadonlyMap<string, FileFeature>;

/** More make groups of a row or two, and a few intersections of intersections would make thousands of columns. */
export const MAX_COLUMNS = 16;

/**
 * The columns of a feature: its own, or those of an intersection, in which a name is a feature of the policy if there is
 * one, else a column. Intersections within it are unfolded.
 *
 * Errors: `circular` where an intersection is a part of itself, `too_many` for more than 16 columns.
 */
export function columnsOf(
  name: string,
  features: FileFeatures,
  within: readonly string[] = [],
): readonly string[] | 'circular' | 'too_many' {
  const feature = features.get(name);
  if (feature?.columns === undefined) return [within.length === 0 ? (feature?.column ?? name) : name];
  if (within.includes(name)) return 'circular';
  // Each level adds a column at least, so this ends chains early.
  if (within.length === MAX_COLUMNS) return 'too_many';
  const columns: string[] = [];
  for (const part of feature.columns) {
    const unfolded = columnsOf(part, features, [...within, name]);
    if (typeof unfolded === 'string') return unfolded;
    columns.push(...unfolded);
    if (columns.length > MAX_COLUMNS) return 'too_many';
  }
  return columns;
}

/** The column of the data behind one entry of `columnsOf`. */
export function columnBehind(name: string, features: FileFeatures): string {
  const feature = features.get(name);
  return feature?.columns === undefined ? (feature?.column ?? name) : name;
}
