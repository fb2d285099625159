import { columnBehind, columnsOf, type FileFeature, type FileFeatures, MAX_COLUMNS } from '../features.ts';
import type { Path } from '../path.ts';
import { repeats } from '../repeats.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted, suggestion } from '../words.ts';
import type { Draft } from './draft.ts';
import { checkGroups, checkReference } from './groups.ts';

/** What the keys of each sensitive feature ask of one another, and the features of one another. */
export function checkFeatures(draft: Draft<PolicyFile>): void {
  const features = soundFeatures(draft);
  if (features === undefined) return;
  if (features.size === 0 && Object.keys(draft.file.sensitive_features).length === 0) {
    draft.fail(['sensitive_features'], '"sensitive_features" names no feature.', 'Add at least one, such as sex: {}.');
  }
  checkMap(draft, 'sensitive_features', features);
  checkMap(draft, 'control_features', soundFeatures(draft, 'control_features') ?? new Map());
  checkControls(draft, features);
  checkIncluded(draft, features);
}

type FeatureKey = 'sensitive_features' | 'control_features';

/** The features whose own shape is sound, by name; `undefined` where there is no such map. */
export function soundFeatures(
  { file, sound }: Draft<PolicyFile>,
  key: FeatureKey = 'sensitive_features',
): FileFeatures | undefined {
  const map: unknown = file[key];
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return undefined;
  const features = map as { readonly [name: string]: FileFeature | null };
  const names = Object.keys(features).filter((name) => sound(key, name));
  return new Map(names.map((name) => [name, features[name] ?? {}]));
}

function checkMap(draft: Draft<PolicyFile>, key: FeatureKey, features: FileFeatures): void {
  for (const [name, feature] of features) {
    const path = [key, name];
    checkBins(draft, path, feature);
    checkColumnKeys(draft, path, feature);
    const columns = checkParts(draft, path, name, features);
    if (columns === undefined) continue;
    checkGroups(draft, path, { feature, width: columns.length });
    checkReference(draft, path, { feature, width: columns.length });
  }
}

/** A feature is compared, or conditioned on, but not both: within one of its groups there is nothing to compare. */
function checkControls(draft: Draft<PolicyFile>, features: FileFeatures): void {
  const { file, fail } = draft;
  const controls: unknown = file.control_features;
  const names = Array.isArray(controls) ? controls : [...(soundFeatures(draft, 'control_features')?.keys() ?? [])];
  names.forEach((name: unknown, i) => {
    if (typeof name !== 'string') return;
    const path = ['control_features', Array.isArray(controls) ? i : name];
    if (features.has(name)) {
      fail(path, `${quoted(name)} is both a sensitive and a control feature.`, 'Leave it out of one of the two.');
    }
  });
  if (!Array.isArray(controls)) return;
  for (const i of repeats(controls)) {
    fail(
      ['control_features', i],
      `The column ${quoted(String(controls[i]))} is named twice.`,
      'Name each column once.',
    );
  }
}

function checkBins({ fail }: Draft<PolicyFile>, path: Path, { bins, labels }: FileFeature): void {
  bins?.forEach((edge, i) => {
    const before = bins[i - 1];
    if (before === undefined || edge > before) return;
    fail(
      [...path, 'bins', i],
      `The edge ${edge} follows ${before}, but edges must rise.`,
      'Write them from the lowest to the highest, each once.',
    );
  });
  if (labels === undefined) return;
  if (bins === undefined) {
    fail([...path, 'labels'], '"labels" name bins, but there are no "bins".', 'Add "bins", or leave "labels" out.');
  } else if (labels.length !== bins.length + 1) {
    fail(
      [...path, 'labels'],
      `${bins.length} ${bins.length === 1 ? 'edge makes' : 'edges make'} ${bins.length + 1} bins, but there are ${labels.length} labels.`,
      'Give one label more than there are edges.',
    );
  }
  for (const i of repeats(labels)) {
    fail([...path, 'labels', i], `The label ${quoted(labels[i]!)} is given twice.`, 'Give each bin a name of its own.');
  }
}

function checkColumnKeys({ fail }: Draft<PolicyFile>, path: Path, { column, columns, bins }: FileFeature): void {
  if (columns === undefined) return;
  if (column !== undefined) {
    fail([...path, 'columns'], 'A feature takes exactly one of "column" and "columns".', 'Leave one of them out.');
  }
  if (bins !== undefined) {
    fail(
      [...path, 'bins'],
      '"bins" cut a single column, but this feature is an intersection.',
      'Make a feature of that column with "bins", and name that feature in "columns".',
    );
  }
}

/** The columns of the feature, or `undefined` where they cannot be told. */
function checkParts(
  { fail }: Draft<PolicyFile>,
  path: Path,
  name: string,
  features: FileFeatures,
): readonly string[] | undefined {
  const listed = features.get(name)?.columns;
  const columns = columnsOf(name, features);
  if (columns === 'circular') {
    const itself = listed?.indexOf(name) ?? -1;
    const place = itself < 0 ? [...path, 'columns'] : [...path, 'columns', itself];
    fail(place, `The feature ${quoted(name)} is a part of itself.`, 'Name columns, or other features, in "columns".');
    return undefined;
  }
  if (columns === 'too_many') {
    const message = `The intersection ${quoted(name)} has more than ${MAX_COLUMNS} columns.`;
    fail([...path, 'columns'], message, 'Name fewer; so many make groups of a row or two.');
    return undefined;
  }
  if (listed === undefined) return columns;
  const behind = columns.map((part) => columnBehind(part, features));
  const again = repeats(behind)[0];
  if (again !== undefined) {
    const place = columns.length === listed.length ? [...path, 'columns', again] : [...path, 'columns'];
    fail(
      place,
      `The intersection ${quoted(name)} uses the column ${quoted(behind[again]!)} twice.`,
      'Name each column once.',
    );
  }
  return columns;
}

/** `model.train.include_sensitive` names features or their columns. */
function checkIncluded({ file, sound, fail }: Draft<PolicyFile>, features: FileFeatures): void {
  const path = ['model', 'train', 'include_sensitive'];
  if (!sound(...path)) return;
  const included = file.model!.train!.include_sensitive;
  if (typeof included === 'boolean') return;
  const names = new Set(
    [...features].flatMap(([name, { column, columns }]) => [name, ...(columns ?? [column ?? name])]),
  );
  included.forEach((name, i) => {
    if (names.has(name)) return;
    fail(
      [...path, i],
      `There is no sensitive feature or column ${quoted(name)}.`,
      suggestion(name, [...names], 'Legal names'),
    );
  });
}
