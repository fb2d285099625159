import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { OWN_REPORT_BOUNDS } from '../../src/report/bounds.ts';
import { formats } from '../../src/report/index.ts';
import { renderJson } from '../../src/report/json.ts';
import { parseReport, reportJsonSchema } from '../../src/report/schema.ts';
import { samples } from './samples.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportJsonSchema());

test.each(Object.entries(samples))('the report %s is valid, and is the same after reading', (_, report) => {
  const text = renderJson(report);
  expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  const read = parseReport(text, 'report.json');
  for (const { render } of formats) expect(render(read)).toBe(render(report));
});

describe('what is no report', () => {
  const good = () => JSON.parse(renderJson(samples.fail));

  test.each<[what: string, code: string, message: RegExp, text: () => string]>([
    ['no JSON', 'REPORT_SYNTAX', /not JSON/, () => '{"a": 1,,\n}'],
    ['nothing', 'REPORT_SYNTAX', /not JSON/, () => ''],
    ['a list', 'REPORT_INVALID', /no report/, () => '[]'],
    ['null', 'REPORT_INVALID', /no report/, () => 'null'],
    ['another version', 'REPORT_NEWER', /schema_version is 2/, () => changed({ schema_version: 2 })],
    ['no version', 'REPORT_INVALID', /"schema_version"/, () => changed({ schema_version: undefined })],
    ['an unknown verdict', 'REPORT_INVALID', /"verdict"/, () => changed({ verdict: 'fair' })],
    ['a missing list', 'REPORT_INVALID', /"outcomes"/, () => changed({ outcomes: undefined })],
    ['a wrong hash', 'REPORT_INVALID', /"policy.sha256"/, () => changed({ policy: { path: 'x', sha256: '`' } })],
    [
      'a status of its own',
      'REPORT_INVALID',
      /"outcomes\[0\].status"/,
      () => changed({ outcomes: [{ rule: 'x', feature: null, level: 'error', status: 'ok' }] }),
    ],
    [
      'a negative count',
      'REPORT_INVALID',
      /"subject.rows"/,
      () => changed({ subject: { ...good().subject, rows: -1 } }),
    ],
    ['infinity', 'REPORT_TOO_LARGE', /not finite/, () => changed({ x: 0 }).replace('"x":0', '"x":1e999')],
    ['17 levels', 'REPORT_TOO_LARGE', /16 levels/, () => changed({ x: JSON.parse('['.repeat(16) + ']'.repeat(16)) })],
    ['a deep hole', 'REPORT_TOO_LARGE', /16 levels/, () => '['.repeat(20_000) + ']'.repeat(20_000)],
    ['too many numbers', 'REPORT_TOO_LARGE', /200000 numbers/, () => changed({ x: Array(200_001).fill(0) })],
    ['too many texts', 'REPORT_TOO_LARGE', /200000 texts/, () => changed({ x: Array(200_001).fill('') })],
    ['a long name', 'REPORT_TOO_LARGE', /1000 characters/, () => changed({ x: 'x'.repeat(1001) })],
    ['a long key', 'REPORT_TOO_LARGE', /1000 characters/, () => changed({ ['x'.repeat(1001)]: 1 })],
    ['a prototype', 'REPORT_TOO_LARGE', /no report has/, () => changed({ x: 0 }).replace('"x":0', '"__proto__":{}')],
  ])('%s is refused', (_, code, message, text) => {
    const problem = problemOf(text());
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
    expect(problem.place?.file).toBe('a/report.json');
  });

  test('a syntax error has its line and column', () => {
    expect(problemOf('{\n  "a": 1,,\n}').place).toEqual({ file: 'a/report.json', line: 2, column: 10 });
  });

  test("a large report of one's own is read with wider bounds", () => {
    const text = changed({ x: Array(200_001).fill(0), policy: { ...good().policy, path: 'x'.repeat(2 ** 20) } });
    expect(parseReport(text, 'a/report.json', OWN_REPORT_BOUNDS)).toHaveProperty('verdict', 'fail');
    expect(validate(JSON.parse(text))).toBe(true);
  });

  test('unknown keys are let through', () => {
    const text = changed({ later: { x: 1 } });
    expect(parseReport(text, 'a/report.json')).toHaveProperty('later');
    expect(validate(JSON.parse(text))).toBe(true);
  });

  function changed(changes: object): string {
    return JSON.stringify({ ...good(), ...changes });
  }
});

function problemOf(text: string) {
  try {
    parseReport(text, 'a/report.json');
  } catch (error) {
    if (error instanceof UserError) return error.problems[0];
    throw error;
  }
  throw new Error('nothing was thrown');
}
