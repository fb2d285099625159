import { check, comment } from './comment.ts';
import { type FeaturePlan, MIN_COUNT } from './feature-plan.ts';
import type { IntersectionPlan } from './intersections.ts';
import type { Plan } from './plan.ts';
import { scalar } from './scalar.ts';
import {
  alikeGroups,
  counted,
  groupCounts,
  inFile,
  isSplit,
  named,
  number,
  smallestCell,
  smallGroups,
} from './words.ts';

/** The groups of a feature that are few enough to be listed as expected. */
const MOST_EXPECTED = 20;
const LONGEST_LINE = 2000;

/** The key `sensitive_features`. */
export function featuresText(plan: Plan): readonly string[] {
  const trained = plan.model.kind === 'train' ? ' None of them is an input of the tree.' : '';
  return [
    ...comment(`The groups that are compared.${trained}`),
    'sensitive_features:',
    ...plan.features.flatMap((feature) => featureText(feature, plan)),
    ...plan.intersections.flatMap(intersectionText),
  ];
}

function featureText(feature: FeaturePlan, plan: Plan): readonly string[] {
  const { name, column, bins, groups, missing } = feature;
  const said = (text: string) => comment(text, '  ');
  const keys = [
    ...(name === column ? [] : [`column: ${scalar(column)}`]),
    ...(bins ? [`bins: [${bins.edges.join(', ')}]`] : []),
  ];
  const own = keys.length === 0 ? '{}' : `{ ${keys.join(', ')} }`;
  const expected = groups.map(({ group: [value] }) => (value === null ? 'null' : scalar(String(value))));
  const withGroups = `{ ${[...keys, `groups: [${expected.join(', ')}]`].join(', ')} }`;
  return [
    ...said(
      `${counted(groups.length, 'group')}, with their rows: ${groupCounts(feature, { isSplit: isSplit(plan) })}.`,
    ),
    ...(bins
      ? check(
          `${number(bins.values)} different numbers are cut into groups; round edges near equal parts are proposed.`,
          '  ',
        )
      : []),
    ...(missing > 0
      ? said(`Rows without a value: ${inFile(missing)}, a group of their own, unless missing_group says drop.`)
      : []),
    ...alikeGroups(feature).flatMap((set) =>
      said(`These differ in case or spaces alone, and count as different groups: ${set}.`),
    ),
    ...smallGroups(feature, inFile).flatMap(({ kind, groups: few }) =>
      said(`Fewer than ${MIN_COUNT} ${assessed(plan)}${kind}: ${few}.`),
    ),
    `  ${scalar(name)}: ${own}`,
    ...(groups.length <= MOST_EXPECTED && !bins && withGroups.length <= LONGEST_LINE
      ? [`  # ${scalar(name)}: ${withGroups} # fails where one of them is absent`]
      : []),
  ];
}

export function assessed(plan: Plan): string {
  return isSplit(plan) ? 'assessed ' : '';
}

function intersectionText(intersection: IntersectionPlan): readonly string[] {
  const { name, of, groups, smallest } = intersection;
  const cell = `the smallest of its ${counted(groups, 'group')} is ${smallestCell(intersection, inFile)}`;
  if (smallest.assessed < MIN_COUNT) {
    return comment(`No intersection of ${of.map(named).join(' and ')} is proposed: ${cell}.`, '  ');
  }
  return [
    ...comment(`An intersection: ${cell}.`, '  '),
    `  # ${scalar(name)}: { columns: [${of.map(scalar).join(', ')}] }`,
  ];
}
