import { describe, expect, test } from 'vitest';
import type { Counts } from '../../src/report/counts.ts';
import { countsOf, ranked } from '../../src/report/counts.ts';
import { metricTitle } from '../../src/report/metric-names.ts';
import { namesOf } from '../../src/report/names.ts';
import { data } from '../../src/report/phrase.ts';
import type { Outcome, Warning } from '../../src/report/report.ts';
import {
  byChanceNotes,
  certaintySentences,
  checkTitle,
  comparisonsSentences,
  headline,
  intervalNote,
  intervalText,
  limitText,
  moreUncertain,
  outcomeReason,
  stratumTitle,
  warningText,
  withinText,
} from '../../src/report/sentences.ts';
import { inTerminal } from '../../src/report/terminal-text.ts';
import { samples } from './samples.ts';

const none: Counts = { checks: 0, passed: 0, failed: 0, unmeasured: 0, inconclusive: 0, waived: 0, warnings: 0 };

test.each<[Partial<Counts>, Parameters<typeof headline>[0], string]>([
  [{ checks: 7, passed: 7 }, { verdict: 'pass' }, 'passed – all 7 checks keep their limits'],
  [{ checks: 1, passed: 1 }, { verdict: 'pass' }, 'passed – the check keeps its limit'],
  [
    { checks: 7, passed: 5, inconclusive: 2, warnings: 1 },
    { verdict: 'pass' },
    'passed – 5 of 7 checks keep their limits · 2 inconclusive · 1 warning',
  ],
  [{}, { verdict: 'pass' }, 'passed – no check was made'],
  [
    { checks: 7, passed: 3, failed: 3, inconclusive: 1, warnings: 2 },
    { verdict: 'fail' },
    'failed – 3 of 7 checks fail · 1 inconclusive · 2 warnings',
  ],
  [{ checks: 7, failed: 3, unmeasured: 1 }, { verdict: 'fail' }, 'failed – 3 of 7 checks fail, 1 for want of a value'],
  [
    { checks: 2, passed: 1, inconclusive: 1 },
    { verdict: 'fail' },
    'failed – a check that has to be decided is inconclusive · 1 inconclusive',
  ],
  [
    { checks: 2, inconclusive: 2 },
    { verdict: 'fail', reason: 'nothing_decided' },
    'failed – nothing could be decided · 2 inconclusive',
  ],
])('%j is headed "%s"', (counts, verdict, text) => {
  expect(inTerminal(headline(verdict, { ...none, ...counts }))).toBe(`Fairness gate: ${text}`);
});

test.each([
  ['selection_rate', 'Selection rate'],
  ['demographic_parity_ratio', 'Demographic parity ratio'],
  ['equalized_odds_difference_mean', 'Equalized odds difference, mean'],
  ['true_positive_rate_group_min', 'True positive rate, lowest group'],
  ['f1_score_difference', 'F1 score, difference'],
  ['from_a_later_release', 'From a later release'],
  ['__proto__', '  proto  '],
])('%s is called "%s"', (name, title) => {
  expect(metricTitle(name)).toBe(title);
});

const outcome: Outcome = {
  rule: 'odds',
  metric: 'equalized_odds_ratio',
  feature: 'sex',
  level: 'error',
  status: 'fail',
};

test.each<[Partial<Outcome>, string]>([
  [{}, 'Equalized odds ratio (odds)'],
  [{ rule: 'equalized_odds_ratio' }, 'Equalized odds ratio'],
  [{ agg: 'mean', method: 'to_overall' }, 'Equalized odds ratio, mean, to all rows (odds)'],
  [{ class: 'macro' }, 'Equalized odds ratio, mean over the classes (odds)'],
  [{ class: 'cat' }, 'Equalized odds ratio, class cat (odds)'],
  [{ class: 'worst', worst_class: 2 }, 'Equalized odds ratio, worst class 2 (odds)'],
  [{ class: 'worst' }, 'Equalized odds ratio, worst class (odds)'],
])('the check %j is called "%s"', (changes, title) => {
  expect(inTerminal(checkTitle({ ...outcome, ...changes }))).toBe(title);
});

test.each([
  [{ min: 0.8 }, '≥ 0.8'],
  [{ max: 0.1 }, '≤ 0.1'],
  [{ min: 0.8, max: 1.25 }, '0.8 to 1.25'],
])('the limit %j is written "%s"', (limit, text) => {
  expect(inTerminal(limitText(limit))).toBe(text);
});

describe('every reason and warning has its sentence', () => {
  const names = namesOf(samples.fail);

  test.each<[Partial<Outcome>, string]>([
    [{ reason: 'not_measured' }, 'could not be measured'],
    [{ reason: 'not_measured', groups: [['a'], [null]] }, 'could not be measured: no value in a, (missing)'],
    [{ reason: 'group_without_value', groups: [['a']] }, 'undecided: no value in a'],
    [{ reason: 'small_group', status: 'inconclusive', groups: [['a']] }, 'undecided: rests on too few rows of a'],
    [{ reason: 'small_group', groups: [['a']] }, 'too few rows in a'],
    [{ reason: 'zero_by_zero' }, '0 divided by 0: nobody was selected'],
    [{ reason: 'group_absent', groups: [['']] }, 'no rows of (empty)'],
    [{ reason: 'missing_values', groups: [[null]] }, 'values are missing: (missing)'],
    [{ reason: 'suppressed' }, 'hidden (may rest on < 10 rows)'],
    [{ reason: 'interval_straddles' }, 'undecided: the limit lies within the interval, so more rows are needed'],
    [{ reason: 'no_interval' }, 'undecided: no interval is known for this figure'],
    [{ reason: 'not_among_so_many' }, 'undecided: among so many checks one like this can fail by chance'],
    [
      { reason: 'range_by_bootstrap' },
      "undecided: the bootstrap's interval of a gap is only shown, because it leans upwards",
    ],
  ])('%j: "%s"', (changes, text) => {
    const phrase = outcomeReason({ ...outcome, ...changes }, { names, suppressBelow: 10 });
    expect(phrase && inTerminal(phrase)).toBe(text);
  });

  test.each<[Warning, string]>([
    [
      { code: 'small_groups', feature: 'sex', metrics: ['true_positive_rate'], groups: [['a']], min_count: 30 },
      'sex: fewer than 30 rows to divide by in a, for true positive rate',
    ],
    [
      { code: 'small_groups_excluded', feature: 'sex', metrics: ['selection_rate'], groups: [['a']], min_count: 30 },
      'sex: fewer than 30 rows to divide by, so left out: a, for selection rate',
    ],
    [
      { code: 'unexpected_groups', feature: 'sex', groups: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name]) },
      'sex: groups that the policy does not name: a, b, c, d, e and 2 others',
    ],
    [
      { code: 'groups_alike', feature: 'sex', groups: [['a'], ['A ']] },
      'sex: groups that differ only in case or in spaces: a, A␠',
    ],
    [{ code: 'missing_group_dropped', feature: 'sex', rows: 1 }, 'sex: 1 row without a value left out'],
    [{ code: 'missing_group_dropped', feature: 'sex' }, 'sex: rows without a value left out'],
    [
      { code: 'missing_control_dropped', rows: 2 },
      '2 rows without a value of a control feature left out of every check within its groups',
    ],
    [
      { code: 'groups_without_value', feature: 'sex', metrics: ['precision_score'], groups: [['a']] },
      'sex: no value in a, for precision',
    ],
    [
      { code: 'unknown_categories', column: 'job', rows: 12 },
      'job: 12 rows with a category that the model never saw in training',
    ],
    [{ code: 'report_only' }, 'nothing was decided: the policy has only presets that report, and no rule'],
    [
      { code: 'preset_without_intersection', preset: 'nyc_ll144_selection' },
      'nyc_ll144_selection asks for a table of an intersection, such as sex by race, and no feature of the policy is one',
    ],
  ])('%j: "%s"', (warning, text) => {
    expect(inTerminal(warningText(warning, names))).toBe(text);
  });
});

describe('how sure a check is, in words', () => {
  const sentences = (changes: Partial<Outcome>) =>
    certaintySentences({ ...outcome, ...changes }).map((sentence) => inTerminal(sentence));

  test.each<[NonNullable<Outcome['rows_needed']>, string]>([
    [
      { factor: 6.28, rows: 886, total: 14_696 },
      'About 6.3 times the data would probably settle it (14,696 rows, 886 counting in the smallest group).',
    ],
    [{ factor: 9.96, rows: 1992, total: 1992 }, 'About 10 times the data would probably settle it (1,992 rows).'],
    ['not_by_more_data', 'The value is so near its limit that even 100 times the data may not settle it.'],
  ])('rows needed %j: "%s"', (rows_needed, text) => {
    expect(sentences({ rows_needed })).toEqual([text]);
  });

  test.each([
    [0, 'at most 1 case of 100'],
    [0.0099, 'at most 1 case of 100'],
    [0.01, 'about 1 case of 100'],
    [0.012, 'about 1 case of 80'],
    [0.05, 'about 1 case of 20'],
    [0.1, 'about 1 case of 10'],
    [0.3, 'about 1 case of 3'],
    [0.31, 'about 31 cases of 100'],
    [0.99, 'about 99 cases of 100'],
    [1, 'at least 99 cases of 100'],
  ])('a chance of %s is "%s"', (chance, text) => {
    expect(sentences({ flip_chance: chance, by_chance: { value: 0.1, p: chance } })).toEqual([
      `Another sample like this one would be on the other side of the limit in ${text}.`,
      `Groups that do not differ would show a gap as clear as this in ${text}.`,
    ]);
  });

  test('nothing where nothing is known', () => {
    expect(sentences({})).toEqual([]);
  });

  test.each([
    // 1 − 0.975¹² = 0.262, 1 − 0.995² = 0.00998
    [
      12,
      { level: 0.95 },
      '12 checks are decided by an interval. If all stood exactly at their limits, about 26 of 100 samples would fail at least one by chance.',
    ],
    [
      2,
      { level: 0.99, adjust: 'none' },
      '2 checks are decided by an interval. If all stood exactly at their limits, about 1 of 100 samples would fail at least one by chance.',
    ],
    [
      12,
      { level: 0.95, adjust: 'holm' },
      "12 checks are decided by an interval. To fail takes more the more there are (Holm's method).",
    ],
  ])('%s comparisons, %j: "%s"', (count, confidence, text) => {
    expect(comparisonsSentences(count, confidence).map(inTerminal).join(' ')).toBe(text);
  });

  test('of calibrated scores, other words', () => {
    expect(sentences({ by_chance: { value: 0.1, p: 0.2, calibrated: true } })).toEqual([
      'Perfectly calibrated scores would show as much as this in about 1 case of 5.',
    ]);
    const [equal, calibrated] = [
      { by_chance: { value: 0, p: 1 } },
      { by_chance: { value: 0, p: 1, calibrated: true } },
    ] as const;
    const notes = (...outcomes: Parameters<typeof byChanceNotes>[0]) => byChanceNotes(outcomes).map(inTerminal);
    const [ofGaps, ofErrors] = notes(equal, calibrated);
    expect(ofGaps).toContain('half of all samples show a larger gap');
    expect(ofErrors).toContain('what perfectly calibrated scores of these rows would show on average');
    expect([notes({}), notes(equal), notes(calibrated)]).toEqual([[], [ofGaps], [ofErrors]]);
  });

  test('notes and titles', () => {
    const [group, control] = [data('sex'), data('old')];
    expect(inTerminal(intervalNote(0.95))).toContain('would hold the true figure in 95 of 100 samples like this one');
    expect(inTerminal(intervalNote(0.999))).toContain('in 99.9 of 100 samples');
    expect(inTerminal(moreUncertain(1))).toBe('… and 1 more check that chance could turn');
    expect(inTerminal(withinText(group, control))).toBe('sex, within old');
    expect(inTerminal(stratumTitle(control, 1200))).toBe('Within old (1,200 rows)');
    expect(inTerminal(stratumTitle(control, null))).toBe('Within old (hidden)');
    expect(inTerminal(intervalText(data('0.2'), { low: 0.1, high: 0.3 }))).toBe('0.2 (0.100 to 0.300)');
    expect(inTerminal(intervalText(data('0.2'), { low: 0.1 }))).toBe('0.2 (from 0.100)');
    expect(inTerminal(intervalText(data('0.2'), { high: 0.3 }))).toBe('0.2 (up to 0.300)');
  });
});

test('the worst stands first, in the order of the policy', () => {
  const all = (['pass', 'fail', 'waived', 'inconclusive'] as const).flatMap((status) =>
    (['warn', 'error'] as const).map((level) => ({ ...outcome, status, level, rule: `${level} ${status}` })),
  );
  expect(ranked(all).map(({ rule }) => rule)).toEqual([
    'error fail',
    'warn inconclusive',
    'error inconclusive',
    'warn fail',
    'warn waived',
    'error waived',
    'warn pass',
    'error pass',
  ]);
  const first: Warning = { code: 'groups_alike' };
  const unmeasured: Outcome = { ...outcome, reason: 'not_measured' };
  expect(countsOf({ outcomes: [...all, unmeasured], warnings: [first] })).toEqual({
    checks: 9,
    passed: 2,
    failed: 2,
    unmeasured: 1,
    inconclusive: 2,
    waived: 2,
    warnings: 2,
  });
});
