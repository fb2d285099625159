import type { Scalar } from '../data/table.ts';
import { groupText } from '../report/names.ts';
import { shown } from '../report/terminal-text.ts';
import { distinct } from '../report/visible-text.ts';
import type { Exclusion } from './exclusions.ts';
import { type FeaturePlan, MIN_COUNT } from './feature-plan.ts';
import type { IntersectionPlan } from './intersections.ts';
import type { Plan } from './plan.ts';

/** More groups than this are not listed one by one. */
const MOST_LISTED = 20;

/** A name of the data where people read it: on one line, visible, short, in quotes. */
export function named(text: string): string {
  return `"${shown(text)}"`;
}

export function label(value: Scalar): string {
  return named(String(value));
}

export function number(count: number): string {
  return count.toLocaleString('en-US');
}

export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Some names, and how many are left out. */
export function listed(items: readonly string[], most: number = MOST_LISTED): string {
  const shownItems = items.slice(0, most);
  const more = items.length - shownItems.length;
  return shownItems.join(', ') + (more > 0 ? ` and ${number(more)} more` : '');
}

/** How a count is shown: as it is to the user's own eyes, without small cells in a file that others will see. */
export type Show = (count: number) => string;

/** What a policy hides by default: `privacy.suppress_below`. */
const SUPPRESS_BELOW = 10;

export function inFile(count: number): string {
  return isHidden(count) ? `fewer than ${SUPPRESS_BELOW}` : number(count);
}

function isHidden(count: number): boolean {
  return count > 0 && count < SUPPRESS_BELOW;
}

/**
 * The groups of a feature with what is counted of each, for a file. Where one is too small to be told, the others are
 * rounded, so that it cannot be had by subtraction.
 */
export function groupCounts(feature: FeaturePlan, { isSplit }: { readonly isSplit: boolean }): string {
  const names = groupNames(feature);
  const hides = feature.groups.some(({ rows, assessed }) => isHidden(rows) || (isSplit && isHidden(assessed)));
  const show = (count: number) => {
    return hides && count >= SUPPRESS_BELOW ? `about ${number(Math.round(count / 10) * 10)}` : inFile(count);
  };
  return listed(
    feature.groups.map(({ rows, assessed }, at) => {
      return `"${names[at]}" ${show(rows)}${isSplit ? ` (${show(assessed)} assessed)` : ''}`;
    }),
  );
}

/** What is small in a feature: the kind of rows, and the groups that have few of them with their number. */
export function smallGroups(
  feature: FeaturePlan,
  show: Show,
): readonly { readonly kind: string; readonly groups: string }[] {
  const names = groupNames(feature);
  const few = (kind: string, rowsOf: (at: number) => number | undefined) => {
    const groups = feature.groups.flatMap((_, at) => {
      const rows = rowsOf(at);
      return rows === undefined || rows >= MIN_COUNT ? [] : [`"${names[at]}" (${show(rows)})`];
    });
    return groups.length === 0 ? [] : [{ kind, groups: listed(groups) }];
  };
  // A group that has few rows has few of each label as well.
  const ofLabel = (at: number, key: 'positives' | 'negatives') => {
    const { assessed, byLabel } = feature.groups[at]!;
    return assessed < MIN_COUNT ? undefined : byLabel?.[key];
  };
  return [
    ...few('rows', (at) => feature.groups[at]!.assessed),
    ...few('positive rows', (at) => ofLabel(at, 'positives')),
    ...few('negative rows', (at) => ofLabel(at, 'negatives')),
  ];
}

/** Groups that differ in case or spaces alone, set by set. */
export function alikeGroups(feature: FeaturePlan): readonly string[] {
  const names = groupNames(feature);
  const positions = new Map(feature.groups.map(({ group }, at) => [JSON.stringify(group), at]));
  return feature.alike.map((set) => {
    return listed(set.map((group) => `"${names[positions.get(JSON.stringify(group)) as number]}"`));
  });
}

function groupNames({ groups }: FeaturePlan): readonly string[] {
  return distinct(groups.map(({ group }) => groupText(group))).map((name) => shown(name));
}

export function smallestCell({ smallest }: IntersectionPlan, show: Show): string {
  const rows = show(smallest.assessed);
  return `${named(groupText(smallest.group))} with ${rows} assessed row${rows === '1' ? '' : 's'}`;
}

/** Why a column is no input of the tree. */
export function exclusionReason(exclusion: Exclusion): string {
  switch (exclusion.why) {
    case 'prediction':
      return 'looks like a prediction';
    case 'split':
      return 'looks like a split';
    case 'id':
      return 'has a value of its own in each row';
    case 'tells_label':
      return 'alone tells the label of every row, so it was probably made from it';
    case 'too_large':
      return 'holds numbers that a tree cannot hold';
    case 'missing':
      return `has no number in ${counted(exclusion.rows, 'row')}`;
    case 'texts':
      return `holds ${number(exclusion.values)} different texts`;
  }
}

export function isSplit({ model, label }: Plan): boolean {
  return model.kind === 'train' && label.missing === 0;
}
