import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaOf } from '../../src/policy/json-schema.ts';
import { LEGAL, SMALLEST } from './examples.ts';
import { problemsOf } from './read.ts';
import { registries } from './registries.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
const validate = ajv.compile(jsonSchemaOf(registries));
const check = (text: string) => {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

describe('the JSON Schema', () => {
  test.each(LEGAL)('accepts $name', ({ text }) => {
    expect(check(text)).toEqual([]);
  });

  test.each([
    ['an unknown key', `${SMALLEST}rulez: []\n`],
    ['an unknown key of data', SMALLEST.replace('y_true: y', 'y_true: y, label: y')],
    ['an unknown key of a feature', SMALLEST.replace('sex: ', 'sex: { bin: [1] }')],
    ['an unknown key of a rule', SMALLEST.replace('min: 0.8', 'min: 0.8, mx: 1')],
    ['an unknown key of what comes later', `${SMALLEST}branches: { main: { lvl: warn } }\n`],
    ['a missing label', SMALLEST.replace(', y_true: y', '')],
    ['a missing version', SMALLEST.replace('version: 1\n', '')],
    ['another version', SMALLEST.replace('version: 1', 'version: 2')],
    ['an unknown metric', SMALLEST.replace('demographic_parity_ratio', 'demografic_parity_ratio')],
    ['a rule without a limit', SMALLEST.replace(', min: 0.8', '')],
    ['two models', SMALLEST.replace('y_pred: p }', 'y_pred: p }, load: { path: m.json }')],
    ['no model', SMALLEST.replace('predictions: { y_pred: p }', '')],
    ['no feature', SMALLEST.replace('sex: ', '')],
    ['no rule', SMALLEST.replace('{ metric: demographic_parity_ratio, min: 0.8 }', '')],
    [
      'two ways to split',
      SMALLEST.replace('y_true: y', 'y_true: y, split: { test_size: 0.5, random_state: 0, column: a, test: b }'),
    ],
    ['a list for text', SMALLEST.replace('y_true: y', 'y_true: [y]')],
    ['null for text', SMALLEST.replace('y_true: y', 'y_true: ~')],
    ['an unknown task', SMALLEST.replace('y_true: y', 'y_true: y, task: classification')],
    ['a list for a class', SMALLEST.replace('min: 0.8', 'min: 0.8, class: [a]')],
    ['a word for control features', `${SMALLEST}control_features: job\n`],
    ['an unknown key of a control feature', `${SMALLEST}control_features: { age: { bin: [1] } }\n`],
    ['a list among control columns', `${SMALLEST}control_features: [[a]]\n`],
    ['a fraction of rows', `${SMALLEST}small_groups: { min_count: 1.5 }\n`],
  ])('refuses %s, as the loader does', (_, text) => {
    expect(check(text)).not.toEqual([]);
    expect(problemsOf(text)).not.toEqual([]);
  });

  test('describes every key', () => {
    const silent: string[] = [];
    const walk = (schema: Record<string, unknown>, path: string) => {
      for (const [key, inner] of Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>)) {
        if (typeof inner.description !== 'string') silent.push(`${path}.${key}`);
        walk(inner, `${path}.${key}`);
      }
      for (const inner of [schema.items, schema.additionalProperties, ...((schema.anyOf ?? []) as unknown[])]) {
        if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>, path);
      }
    };
    walk(jsonSchemaOf(registries) as Record<string, unknown>, '');
    expect(silent).toEqual([]);
  });
});
