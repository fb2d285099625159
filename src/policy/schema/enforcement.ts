import { z } from 'zod';
import type { Registries } from '../registries.ts';
import { adjustableKeys, MAX_RULES, metricName, ruleId } from './rules.ts';
import { later, name, oneOf, seed, wholeNumber } from './values.ts';

/** The key `small_groups`. */
export function smallGroupsSchema() {
  return z
    .strictObject({
      min_count: wholeNumber(
        0,
        1_000_000_000,
        'Fewer rows than this, of the kind that the rate divides by, are few.',
      ).default(30),
      action: oneOf(['warn', 'exclude', 'fail'], 'What to do with such a group.').default('warn'),
    })
    .describe('How groups with few rows are treated.')
    .prefault({});
}

/** The key `privacy`. */
export function privacySchema() {
  return z
    .strictObject({
      suppress_below: wholeNumber(0, 1000, 'Figures that rest on fewer rows are hidden; 0 hides nothing.').default(10),
    })
    .describe('What is hidden on every public surface.')
    .prefault({});
}

/** The key `confidence`. */
export function confidenceSchema() {
  return z
    .strictObject({
      level: z.number().gt(0).lt(1).describe('The confidence level.').default(0.95),
      method: oneOf(['auto', 'analytic', 'bootstrap'], 'How intervals are made.').default('auto'),
      n_boot: wholeNumber(1, 1_000_000, 'Bootstrap replicates.').default(10_000),
      random_state: seed('The seed of the bootstrap.').default(0),
      adjust: oneOf(['none', 'holm'], 'Correction for many comparisons.').default('none'),
    })
    .describe('How uncertainty is measured.')
    .prefault({});
}

/** The key `baseline`: what a change is compared with. */
export function baselineSchema(registries: Registries) {
  return z
    .strictObject({
      from: name('A committed report, "merge_base" or "none".').exactOptional(),
      rules: z
        .array(
          z.strictObject({
            id: ruleId().exactOptional(),
            metric: metricName(registries),
            ...changeLimits(),
            ...without(adjustableKeys(), ['min', 'max']),
            decide_by: oneOf(['estimate', 'interval'], 'As in rules. Default: interval.').exactOptional(),
            method: oneOf(['between_groups', 'to_overall'], 'How groups are compared.').exactOptional(),
            agg: oneOf(['worst_case', 'mean'], 'Equalized odds: how the two rates are joined.').exactOptional(),
          }),
        )
        .max(MAX_RULES)
        .describe('Limits on the change.')
        .exactOptional(),
    })
    .describe('What the result is compared with.');
}

/** Characters; branches have at most 255. */
const MAX_PATTERN = 256;

/** How far a figure may change; in a rule of the baseline, and where a branch changes one. */
function changeLimits() {
  return {
    max_increase: z.number().min(0).describe('The greatest rise that passes.').exactOptional(),
    max_decrease: z.number().min(0).describe('The greatest fall that passes.').exactOptional(),
    max_relative_increase: z
      .number()
      .min(0)
      .describe('The greatest rise that passes, as a share of the old value.')
      .exactOptional(),
  };
}

/** The key `branches`: what differs on some branches, by GitHub's filter patterns. */
export function branchesSchema() {
  return z
    .record(z.string().min(1).max(MAX_PATTERN), later(branchSchema))
    .describe('What differs on some branches, by filter patterns; the most literal characters win.')
    .default(() => ({}));
}

function branchSchema() {
  return z.strictObject({
    level: oneOf(['error', 'warn', 'off'], 'The level of every rule.').exactOptional(),
    rules: z
      .array(
        z.strictObject({ id: ruleId().describe('The rule that differs.'), ...adjustableKeys(), ...changeLimits() }),
      )
      .max(MAX_RULES)
      .describe('Rules that differ, by their ids.')
      .exactOptional(),
  });
}

/** Characters: a reason is read in a cell of a table, and an owner is a name. */
const MAX_REASON = 500;
const MAX_OWNER = 100;

/** The key `waivers`: exceptions with an end. */
export function waiversSchema() {
  return z
    .array(later(waiverSchema))
    .max(MAX_RULES)
    .describe('Exceptions with an end.')
    .default(() => []);
}

function waiverSchema() {
  return z.strictObject({
    rule: ruleId().describe('The id of the rule.'),
    feature: name('The feature; left out for rules on the whole.').exactOptional(),
    groups: z
      .array(z.union([z.string().nullable(), z.array(z.string().nullable()).min(1)]))
      .min(1)
      .describe('Waived only if the rule holds without these groups.')
      .exactOptional(),
    reason: name('Why.').max(MAX_REASON),
    owner: name('Who answers for it.').max(MAX_OWNER),
    until: z.iso.date('must be a day such as 2027-01-31').describe('The last day in force, UTC.'),
    limit: z.number().describe("Stands in for the rule's own limit.").exactOptional(),
  });
}

function without<T extends object, const K extends keyof T>(object: T, keys: readonly K[]): Omit<T, K> {
  const rest = { ...object };
  for (const key of keys) delete rest[key];
  return rest;
}
