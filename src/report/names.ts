import type { Scalar } from '../data/table.ts';
import { data, type Phrase } from './phrase.ts';
import type { Group, Report } from './report.ts';
import { distinct, visible } from './visible-text.ts';

/** How features and groups are called in every format: as the data has them, made visible and told apart. */
export interface Names {
  readonly feature: (name: string) => Phrase;
  readonly group: (feature: string, group: Group) => Phrase;
  /** Values of the control features. */
  readonly control: (control: Group) => Phrase;
}

export function namesOf(report: Report): Names {
  const features = labels(
    report.features.map(({ name }) => name),
    (name) => name,
  );
  const groups = new Map(
    report.features.map(({ name }) => [name, labels(groupsOf(report, name), groupText, groupKey)]),
  );
  const controls = labels(
    report.features.flatMap(({ strata = [] }) => strata.map(({ control }) => control)),
    groupText,
    groupKey,
  );
  return {
    control: (control) => data(controls.get(groupKey(control)) ?? groupText(control)),
    feature: (name) => data(features.get(name) ?? name),
    group: (feature, group) => data(groups.get(feature)?.get(groupKey(group)) ?? groupText(group)),
  };
}

/** What two equal groups share and no two others: types are kept apart, `1` is not `"1"`. */
export function groupKey(group: Group): string {
  return JSON.stringify(group);
}

/** Every group that the report names of a feature, those with rows first. */
function groupsOf(report: Report, name: string): readonly Group[] {
  const feature = report.features.find((candidate) => candidate.name === name);
  return [
    ...(feature?.groups.map(({ group }) => group) ?? []),
    ...(feature?.unobserved ?? []),
    ...report.outcomes.flatMap((outcome) => (outcome.feature === name ? (outcome.groups ?? []) : [])),
    ...report.outcomes.flatMap((outcome) => (outcome.feature === name ? (outcome.waiver?.groups ?? []) : [])),
    ...report.warnings.flatMap((warning) => (warning.feature === name ? (warning.groups ?? []) : [])),
  ];
}

function labels<T>(
  items: readonly T[],
  text: (item: T) => string,
  key: (item: T) => string = text,
): ReadonlyMap<string, string> {
  const unique = [...new Map(items.map((item) => [key(item), item])).entries()];
  const names = distinct(unique.map(([, item]) => text(item)));
  return new Map(unique.map(([itemKey], at) => [itemKey, names[at] as string]));
}

/** A group in words, made visible but not yet told apart from others. */
export function groupText(group: Group): string {
  return group.map(valueText).join(', ');
}

function valueText(value: Scalar): string {
  if (value === null) return '(missing)';
  return value === '' ? '(empty)' : visible(String(value));
}
