import type { FileFeature } from '../features.ts';
import type { Path } from '../path.ts';
import { repeats } from '../repeats.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted, suggestion } from '../words.ts';
import type { Draft } from './draft.ts';

type FileGroup = NonNullable<FileFeature['groups']>[number];

interface Checked {
  readonly feature: FileFeature;
  /** How many columns the feature has. */
  readonly width: number;
}

/** The groups that a feature expects: one value for each column, each group once. */
export function checkGroups({ fail }: Draft<PolicyFile>, path: Path, { feature, width }: Checked): void {
  const { groups = [], labels } = feature;
  const known = labels && new Set(labels);
  groups.forEach((group, i) => {
    const place = [...path, 'groups', i];
    const [value] = [group].flat();
    if (width > 1 && !Array.isArray(group)) {
      const shape = Array(width).fill('…').join(', ');
      const message = `A group of an intersection of ${width} columns is a list of ${width} values.`;
      fail(place, message, `Write one value for each column: [${shape}].`);
    } else if (Array.isArray(group) && group.length !== width) {
      const message = `This group has ${counted(group.length, 'value')}, but the feature has ${counted(width, 'column')}.`;
      fail(place, message, 'Write one value for each column.');
    } else if (known && typeof value === 'string' && !known.has(value)) {
      const message = `The group ${quoted(value)} is not one of the labels of this feature.`;
      fail(place, message, suggestion(value, [...known], 'Labels'));
    }
  });
  for (const i of repeats(groups.map(key))) {
    fail([...path, 'groups', i], `The group ${shown(groups[i]!)} is named twice.`, 'Name each group once.');
  }
}

/** The reference of a feature: `majority`, `best`, or one of its groups. */
export function checkReference({ fail }: Draft<PolicyFile>, path: Path, { feature, width }: Checked): void {
  const { reference, groups } = feature;
  if (reference === undefined || reference === 'majority' || reference === 'best') return;
  const place = [...path, 'reference'];
  const values = [reference].flat();
  if (values.length !== width) {
    const message = `The reference has ${counted(values.length, 'value')}, but the feature has ${counted(width, 'column')}.`;
    fail(place, message, 'Write "majority", "best", or one value for each column.');
  } else if (groups && !groups.some((group) => key(group) === key(values))) {
    const message = `The reference ${shown(values)} is not one of the groups of this feature.`;
    fail(place, message, suggestion(text(values), groups.map(text), 'Groups'));
  }
}

function key(group: FileGroup): string {
  return JSON.stringify([group].flat());
}

function text(group: FileGroup): string {
  return [group]
    .flat()
    .map((value) => value ?? 'null')
    .join(' ');
}

function shown(group: FileGroup): string {
  return [group]
    .flat()
    .map((value) => (value === null ? 'null' : quoted(value)))
    .join(', ');
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
