import { z } from 'zod';
import type { Registries } from '../registries.ts';
import { name, oneOf } from './values.ts';

export const MAX_RULES = 500;

/** The key `rules`: what decides. */
export function rulesSchema(registries: Registries) {
  return z
    .array(ruleSchema(registries))
    .min(1)
    .max(MAX_RULES)
    .describe('What decides. Every rule is always evaluated.');
}

/** Keys that stand in a rule and, where a branch changes it, in the branch's version. */
export function adjustableKeys() {
  return {
    min: z.number().describe('The least value that passes.').exactOptional(),
    max: z.number().describe('The greatest value that passes.').exactOptional(),
    features: z
      .array(name('A sensitive feature.'))
      .min(1)
      .describe('The features it applies to. Default: all, intersections included.')
      .exactOptional(),
    level: oneOf(['error', 'warn', 'off'], 'Whether failing fails the gate. Default: error.').exactOptional(),
    decide_by: oneOf(
      ['estimate', 'interval'],
      'Whether the value or its whole interval must keep the limit. Default: estimate.',
    ).exactOptional(),
    inconclusive: oneOf(
      ['fail', 'warn', 'pass'],
      'What an undecided outcome counts as. Default: warn.',
    ).exactOptional(),
  };
}

export function ruleId() {
  return z
    .string()
    .regex(/^[A-Za-z0-9_./-]{1,64}$/, 'must be 1 to 64 letters, digits or the characters _ - . /')
    .describe("Names the rule in reports. By default the metric's name.");
}

export function metricName(registries: Registries) {
  return z
    .enum(registries.metrics.map(({ name }) => name))
    .describe('A disparity, or a base metric for its overall value.');
}

function ruleSchema(registries: Registries) {
  return z
    .strictObject({
      id: ruleId().exactOptional(),
      metric: metricName(registries).exactOptional(),
      preset: z
        .enum([...registries.presetNames])
        .describe('Rules that ship with the project.')
        .exactOptional(),
      ...adjustableKeys(),
      method: oneOf(
        ['between_groups', 'to_overall'],
        'Differences and ratios: how groups are compared. Default: between_groups.',
      ).exactOptional(),
      agg: oneOf(
        ['worst_case', 'mean'],
        'Equalized odds: how the two rates are joined. Default: worst_case.',
      ).exactOptional(),
      class: name(
        'With several classes: a label (against all others), "macro" (their mean) or "worst". By default worst for demographic parity, equal opportunity, equalized odds and what has no mean, else macro.',
      ).exactOptional(),
    })
    .meta({
      oneOf: [
        { required: ['metric'], anyOf: [{ required: ['min'] }, { required: ['max'] }] },
        { required: ['preset'] },
      ],
    });
}
