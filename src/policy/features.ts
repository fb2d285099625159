import type { PolicyFile } from './schema.ts';

export type FileFeature = NonNullable<PolicyFile['sensitive_features'][string]>;
export type FileFeatures = ReadonlyMap<string, FileFeature>;

/**
 * The columns of a feature: its own, or those of an intersection, in which a name is a feature of the policy if there is
 * one, else a column; intersections within it are unfolded.
 *
 * Errors: `undefined` where an intersection is part of itself.
 */
export function columnsOf(name: string, features: FileFeatures, within: readonly string[] = []): string[] | undefined {
  const feature = features.get(name);
  if (feature?.columns === undefined) return [within.length === 0 ? (feature?.column ?? name) : name];
  if (within.includes(name)) return undefined;
  const parts = feature.columns.map((part) => columnsOf(part, features, [...within, name]));
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** The column of the data behind one entry of `columnsOf`. */
export function columnBehind(name: string, features: FileFeatures): string {
  const feature = features.get(name);
  return feature?.columns === undefined ? (feature?.column ?? name) : name;
}
