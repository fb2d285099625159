import { comment } from './comment.ts';
import { dataText } from './data-text.ts';
import { featuresText } from './features-text.ts';
import { modelText } from './model-text.ts';
import type { Plan } from './plan.ts';
import { rulesText } from './rules-text.ts';
import { counted, named } from './words.ts';

/** A policy for a plan: what is known as keys, what is proposed marked CHECK, what is possible in comments. */
export function policyText(plan: Plan): string {
  return `${[
    comment(
      `Written by "fairness-gate init" from ${named(plan.path)}: ${counted(plan.rows, 'row')}. Counts are what was seen in it.`,
    ),
    comment('Lines under CHECK are proposals: read them, change what is wrong, then take the mark away.'),
    ['version: 1', '# name: census-income # names the report', ''],
    dataText(plan),
    [''],
    modelText(plan),
    [''],
    featuresText(plan),
    [''],
    DEFAULTS,
    [''],
    [rulesText(plan.label)],
  ]
    .flat()
    .join('\n')}`;
}

const DEFAULTS: readonly string[] = [
  '# What holds unless you say otherwise:',
  '# missing_group: keep # a missing sensitive value is a group of its own; or drop, or fail',
  '# zero_division: undefined # a rate over nobody has no value; 0 is what Fairlearn says',
  '# small_groups: { min_count: 30, action: warn } # groups with fewer rows can decide nothing alone',
  '# privacy: { suppress_below: 10 } # figures that rest on fewer rows are hidden wherever anyone can see them',
];
