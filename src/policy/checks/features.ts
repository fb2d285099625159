import { columnBehind, columnsOf, type FileFeature, type FileFeatures } from '../features.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted, suggestion } from '../words.ts';
import type { Draft, Path } from './draft.ts';

/** What the keys of each sensitive feature ask of one another, and the features of one another. */
export function checkFeatures(draft: Draft<PolicyFile>): void {
  const features = soundFeatures(draft);
  if (features === undefined) return;
  if (features.size === 0 && Object.keys(draft.file.sensitive_features).length === 0) {
    draft.fail(['sensitive_features'], '"sensitive_features" names no feature.', 'Add at least one, such as sex: {}.');
  }
  for (const [name, feature] of features) {
    const path = ['sensitive_features', name];
    checkBins(draft, path, feature);
    checkColumnKeys(draft, path, feature);
    const columns = checkParts(draft, path, name, features);
    if (columns === undefined) continue;
    checkGroups(draft, path, feature, columns.length);
    checkReference(draft, path, feature, columns.length);
  }
  checkIncluded(draft, features);
}

/** The features whose own shape is sound, by name; `undefined` where the map itself is not one. */
export function soundFeatures({ file, sound }: Draft<PolicyFile>): FileFeatures | undefined {
  const map: unknown = file.sensitive_features;
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return undefined;
  const names = Object.keys(map).filter((name) => sound('sensitive_features', name));
  return new Map(names.map((name) => [name, file.sensitive_features[name] ?? {}]));
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
): string[] | undefined {
  const listed = features.get(name)?.columns;
  const columns = columnsOf(name, features);
  if (listed === undefined) return columns;
  if (columns === undefined) {
    const itself = listed.indexOf(name);
    const place = itself < 0 ? [...path, 'columns'] : [...path, 'columns', itself];
    fail(place, `The feature ${quoted(name)} is a part of itself.`, 'Name columns, or other features, in "columns".');
    return undefined;
  }
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

function checkGroups({ fail }: Draft<PolicyFile>, path: Path, { groups, labels }: FileFeature, width: number): void {
  if (groups === undefined) return;
  groups.forEach((group, i) => {
    const place = [...path, 'groups', i];
    if (width > 1 && !Array.isArray(group)) {
      fail(
        place,
        `A group of an intersection of ${width} columns is a list of ${width} values.`,
        `Write one value for each column: [${Array(width).fill('…').join(', ')}].`,
      );
    } else if (Array.isArray(group) && group.length !== width) {
      fail(
        place,
        `This group has ${group.length} values, but the feature has ${width} ${width === 1 ? 'column' : 'columns'}.`,
        'Write one value for each column.',
      );
    }
    const value = Array.isArray(group) ? group[0] : group;
    if (labels !== undefined && typeof value === 'string' && !labels.includes(value)) {
      fail(place, `${quoted(value)} is not one of the labels of this feature.`, suggestion(value, labels, 'Labels'));
    }
  });
  for (const i of repeats(groups.map(key))) {
    fail([...path, 'groups', i], `The group ${shown(groups[i]!)} is named twice.`, 'Name each group once.');
  }
}

function checkReference(
  { fail }: Draft<PolicyFile>,
  path: Path,
  { reference, groups }: FileFeature,
  width: number,
): void {
  if (reference === undefined || reference === 'majority' || reference === 'best') return;
  const values = Array.isArray(reference) ? reference : [reference];
  const place = [...path, 'reference'];
  if (values.length !== width) {
    fail(
      place,
      `The reference has ${values.length} ${values.length === 1 ? 'value' : 'values'}, but the feature has ${width} columns.`,
      'Write "majority", "best" or a list with one value for each column.',
    );
  } else if (groups !== undefined && !groups.some((group) => key(group) === key(values))) {
    const names = groups.map((group) =>
      [group]
        .flat()
        .map((value) => value ?? 'null')
        .join(' '),
    );
    fail(
      place,
      `The reference ${shown(values)} is not one of the groups of this feature.`,
      suggestion(values.join(' '), names, 'Groups'),
    );
  }
}

/** `model.train.include_sensitive` names features or their columns. */
function checkIncluded({ file, sound, fail }: Draft<PolicyFile>, features: FileFeatures): void {
  const path = ['model', 'train', 'include_sensitive'];
  if (!sound(...path)) return;
  const included = file.model!.train!.include_sensitive;
  if (typeof included === 'boolean') return;
  const names = new Set([...features.keys()].flatMap((name) => [name, ...(columnsOf(name, features) ?? [])]));
  included.forEach((name, i) => {
    if (names.has(name)) return;
    fail(
      [...path, i],
      `There is no sensitive feature or column ${quoted(name)}.`,
      suggestion(name, [...names], 'Legal names'),
    );
  });
}

/** Where a list repeats an earlier entry. */
function repeats(list: readonly string[]): number[] {
  const seen = new Set<string>();
  return list.flatMap((entry, i) => {
    if (seen.has(entry)) return [i];
    seen.add(entry);
    return [];
  });
}

function key(group: string | null | readonly (string | null)[]): string {
  return JSON.stringify([group].flat());
}

function shown(group: string | null | readonly (string | null)[]): string {
  return [group]
    .flat()
    .map((value) => (value === null ? 'null' : quoted(value)))
    .join(', ');
}
