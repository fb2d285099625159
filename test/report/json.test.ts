import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import type { Report } from '../../src/report/report.ts';
import { samples } from './samples.ts';

test('keys stand in the order of the contract, however the report was built', () => {
  const backwards = (value: unknown, isMap = false): unknown => {
    if (Array.isArray(value)) return value.map((item) => backwards(item));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, backwards(item, MAPS.has(key))]);
    return Object.fromEntries(isMap ? entries : entries.reverse());
  };
  for (const report of Object.values(samples)) {
    expect(renderJson(backwards(report) as Report)).toBe(renderJson(report));
  }
});

/** Keys here are names of metrics, whose order is the registry's. */
const MAPS = new Set(['overall', 'metrics', 'between_groups', 'to_overall']);

test('plain lists stand on one line, the rest is indented by two spaces', () => {
  const text = renderJson(samples.pass);
  expect(text).toMatch(/^\{\n {2}"schema_version": 1,\n {2}"tool": \{\n {4}"name": "fairness-gate",/);
  expect(text).toContain('\n          "group": ["Female"],\n          "count": 4847,\n');
  expect(text).toContain('"groups": [["Male"]]');
  expect(text.endsWith('\n}\n')).toBe(true);
});

test('a number that is not finite is a bug, never null', () => {
  const subject = { ...samples.pass.subject, rows: Number.NaN };
  expect(() => renderJson({ ...samples.pass, subject })).toThrow('finite');
});
