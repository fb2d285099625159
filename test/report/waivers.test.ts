import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { namesOf } from '../../src/report/names.ts';
import { toPublicReport } from '../../src/report/public.ts';
import type { Outcome, Report, Warning } from '../../src/report/report.ts';
import { parseReport } from '../../src/report/schema.ts';
import { subjectText, waiverText, warningText } from '../../src/report/sentences.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { inTerminal } from '../../src/report/terminal-text.ts';
import { type Counts, reportOf } from './reports.ts';

const WAIVER = { until: '2026-12-31', owner: '@org/ml', reason: 'retraining, see #123' } as const;
const BEATEN: Warning = {
  code: 'waiver_limit_beaten',
  rule: 'demographic_parity_difference',
  feature: 'g',
  owner: '@org/ml',
  until: '2026-12-31',
  limit: 0.5123,
};

/** A report whose one rule fails and is waived, in the hand of whoever waives. */
function waivedReport(
  groups: { readonly [name: string]: Counts },
  waiver: Outcome['waiver'] = WAIVER,
  changed: Partial<Report> = {},
): Report {
  const report = reportOf({
    features: [{ name: 'g', groups: Object.entries(groups).map(([name, counts]) => [[name], counts] as const) }],
    rules: [{ metric: 'demographic_parity_difference', max: 0.1 }],
  });
  const outcomes = report.outcomes.map(
    (outcome): Outcome => ({ ...outcome, status: 'waived', ...(waiver && { waiver }) }),
  );
  return { ...report, verdict: 'pass', outcomes, today: '2026-11-26', ...changed };
}

const BIG: Counts = [400, 100, 100, 400];
const LOW: Counts = [700, 100, 100, 100];
const SMALL: Counts = [3, 0, 3, 0];

describe('what anyone may see', () => {
  test('all of a waiver, where nothing is hidden', () => {
    const report = waivedReport({ a: BIG, b: LOW }, { ...WAIVER, groups: [['b']], limit: 0.6 }, { warnings: [BEATEN] });
    expect(toPublicReport(report)).toBe(report);
  });

  test('where the value is hidden, not the groups that are, nor the number that the value tells', () => {
    const waiver = { ...WAIVER, groups: [['b'], ['c']], limit: 0.6 };
    const shown = toPublicReport(waivedReport({ a: BIG, b: LOW, c: SMALL, d: SMALL }, waiver, { warnings: [BEATEN] }));
    expect(shown.privacy?.hidden).toBe(true);
    expect(shown.outcomes[0]).toMatchObject({ status: 'waived', value: null, reason: 'suppressed' });
    expect(shown.outcomes[0]?.waiver).toEqual({ ...WAIVER, groups: [['b']], limit: 0.6 });
    const { limit: _, ...unnumbered } = BEATEN;
    expect(shown.warnings).toEqual([unnumbered]);
    for (const text of [renderJson(shown), renderMarkdown(shown), renderTerminal(shown, { color: false })]) {
      expect(text).not.toContain('0.5123');
      expect(text).toContain('retraining');
    }
  });

  test('that a waiver is not used, whatever is hidden', () => {
    const unused: Outcome = {
      rule: 'unused_waivers',
      feature: null,
      level: 'error',
      status: 'fail',
      reason: 'waiver_unused',
      waiver: { ...WAIVER, rule: 'accuracy_score', unused: 'passes' },
    };
    const report = waivedReport({ a: SMALL, b: SMALL }, WAIVER);
    const shown = toPublicReport({ ...report, outcomes: [...report.outcomes, unused] });
    expect(shown.overall_tally).toBeNull();
    expect(shown.outcomes.at(-1)).toEqual(unused);
  });

  test('no empty list, where all of its groups are hidden', () => {
    const groups = { a: BIG, b: LOW, c: SMALL, d: SMALL };
    const shown = toPublicReport(waivedReport(groups, { ...WAIVER, groups: [['c']] }));
    expect(shown.outcomes[0]?.waiver).toEqual(WAIVER);
    expect(JSON.stringify(shown.outcomes)).not.toContain('"c"');
  });

  test('a second look changes nothing', () => {
    const shown = toPublicReport(waivedReport({ a: BIG, b: LOW, c: SMALL, d: SMALL }, WAIVER, { warnings: [BEATEN] }));
    expect(toPublicReport(shown)).toBe(shown);
  });
});

test('a report with all of it is read as it was written', () => {
  const unused: Outcome = {
    rule: 'unused_waivers',
    feature: null,
    level: 'error',
    status: 'fail',
    reason: 'waiver_unused',
    waiver: { ...WAIVER, rule: 'accuracy_score', unused: 'passes' },
  };
  const report = waivedReport({ a: BIG, b: LOW }, { ...WAIVER, groups: [['b']], limit: 0.6 });
  const full: Report = {
    ...report,
    outcomes: [{ ...(report.outcomes[0] as Outcome), loosened: true }, unused],
    policy: { ...report.policy, branch: 'main', branch_entry: null },
    warnings: [BEATEN, { code: 'rules_off', branch_entry: 'x/**', rules: ['a', 'b'] }],
  };
  const json = renderJson(full);
  expect(parseReport(json, 'report.json')).toEqual(full);
  expect(renderMarkdown(parseReport(json, 'report.json'))).toBe(renderMarkdown(full));
});

test.each([
  { status: 'excused' },
  { waiver: { ...WAIVER, until: 'soon' } },
  { waiver: { ...WAIVER, owner: 7 } },
  { waiver: { ...WAIVER, refused: 'never' } },
])('a report with %j is refused', (changed) => {
  const report = waivedReport({ a: BIG, b: LOW });
  const text = JSON.stringify({ ...report, outcomes: report.outcomes.map((outcome) => ({ ...outcome, ...changed })) });
  expect(() => parseReport(text, 'report.json')).toThrow();
});

describe('the words', () => {
  const report = waivedReport({ a: BIG, b: LOW });
  const names = namesOf(report);
  const [outcome] = report.outcomes as [Outcome];

  test.each([
    ['waived', {}, 'waived by @org/ml until 2026-12-31: retraining, see #123'],
    [
      'waived',
      { groups: [['b']], limit: 0.6 },
      'waived by @org/ml until 2026-12-31 (holds without b, limit 0.6 instead): retraining, see #123',
    ],
    ['fail', { refused: 'expired' }, 'fails again: the waiver of @org/ml ended 2026-12-31'],
    [
      'fail',
      { refused: 'fails_without_groups', groups: [['b']] },
      'not covered by the waiver of @org/ml: it fails without b too',
    ],
    [
      'fail',
      { refused: 'fails_without_groups' },
      'not covered by the waiver of @org/ml: it fails without its groups too',
    ],
    ['fail', { refused: 'beyond_limit', limit: 0.2 }, 'not covered by the waiver of @org/ml: beyond its limit of 0.2'],
  ] as const)('of an outcome: %s %j', (status, facts, text) => {
    expect(inTerminal(waiverText({ ...outcome, status, waiver: { ...WAIVER, ...facts } }, names))).toBe(text);
  });

  test('of an outcome without a waiver there are none', () => {
    const { waiver: _, ...bare } = outcome;
    expect(inTerminal(waiverText(bare, names))).toBe('');
  });

  const named = { rule: 'odds', feature: 'g', owner: '@org/ml', until: '2026-12-31' };
  test.each<[Warning, string]>([
    [{ code: 'waiver_ends_soon', ...named, days: 0 }, 'g: the waiver of odds (@org/ml) ends today, 2026-12-31 (UTC)'],
    [
      { code: 'waiver_ends_soon', ...named, days: 1 },
      'g: the waiver of odds (@org/ml) ends in 1 day, after 2026-12-31 (UTC)',
    ],
    [
      { code: 'waiver_expired', ...named },
      'g: the waiver of odds (@org/ml) ended 2026-12-31 and covers nothing any more; take it out of the policy',
    ],
    [
      { code: 'waiver_unused', ...named, unused: 'passes' },
      'g: the waiver of odds is not needed: the check passes without it',
    ],
    [
      { code: 'waiver_limit_beaten', ...named, limit: 0.18 },
      'g: the value has beaten the limit of the waiver of odds (@org/ml): limit: 0.18 would do',
    ],
    [
      { code: 'rules_off', branch_entry: 'x/**', rules: ['a', 'b'] },
      'not checked on this branch, because the entry x/** switches it off: a, b',
    ],
  ])('of a warning: %j', (warning, text) => {
    expect(inTerminal(warningText(warning, names))).toBe(text);
  });

  test('a reason is cut later than a name, and runs nothing', () => {
    const reason = `${'é'.repeat(500)} | <img src=x> @everyone`;
    const text = renderMarkdown(waivedReport({ a: BIG, b: LOW }, { ...WAIVER, reason }));
    expect(text).toContain('é'.repeat(500));
    expect(text).not.toMatch(/<img|@everyone|@org/);
    expect(text.split('\n').filter((line) => line.includes('éé'))).toHaveLength(1);
  });

  test('a branch can be called anything', () => {
    const policy = { ...report.policy, branch: 'x\u202e@y/::error::', branch_entry: '**' };
    const text = inTerminal(subjectText({ ...report, policy }));
    expect(text).toContain('branch x⟨U+202E⟩@y/::error::, with what the policy says of **');
    expect(renderMarkdown({ ...report, policy })).not.toContain('@y');
  });
});
