import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';

const file = (name: string, path: string) =>
  readFileSync(fileURLToPath(new URL(`../golden/${name}/${path}`, import.meta.url)), 'utf8');

/**
 * The data of these cases, counted by hand. Of 100 people each are selected: North 20 + 40 = 60, South 18 + 38 = 56, East
 * 12 + 30 = 42. So the rates are .60, .56 and .42: a difference of .18 (limit .1) and a ratio of .42/.60 = .7 (limit .8);
 * without East .04 and .56/.60 = .93, without South the same as with it. Right are 70 + 70 + 68 = 208 of 300, .693.
 */
const CELLS = { North: [30, 20, 10, 40], South: [32, 18, 12, 38], East: [38, 12, 20, 30] } as const;
const [D, R, A] = ['demographic_parity_difference', 'demographic_parity_ratio', 'accuracy_score'] as const;
const VALUES: { readonly [rule: string]: number } = { [D]: 0.18, [R]: 0.7, [A]: 208 / 300 };

test('the data are those that were counted', () => {
  const rows = file('waiver-in-force', 'data.csv').trim().split('\n').slice(1);
  const counted = Object.entries(CELLS).flatMap(([group, cells]) =>
    cells.map((count, cell) => [`${group},${cell >> 1},${cell & 1}`, count] as const),
  );
  for (const [row, count] of counted) expect(rows.filter((one) => one === row).length, row).toBe(count);
  expect(rows).toHaveLength(300);
});

interface Expected {
  readonly exit: 0 | 1;
  /** By rule: the status, and why a waiver is refused or that the rule is loosened. */
  readonly outcomes: readonly (readonly [rule: string, status: string, aside?: string])[];
  readonly warnings?: readonly string[];
}

const EXPECTED: { readonly [name: string]: Expected } = {
  'waiver-in-force': {
    exit: 0,
    outcomes: [
      [D, 'waived'],
      [R, 'waived'],
      [A, 'pass'],
    ],
  },
  // In force through 2026-12-31.
  'waiver-expired': {
    exit: 1,
    outcomes: [
      [D, 'fail', 'expired'],
      [R, 'fail', 'expired'],
      [A, 'pass'],
    ],
    warnings: ['waiver_expired', 'waiver_expired'],
  },
  'waiver-ends-today': {
    exit: 0,
    outcomes: [
      [D, 'waived'],
      [R, 'waived'],
      [A, 'pass'],
    ],
    warnings: ['waiver_ends_soon 0', 'waiver_ends_soon 0'],
  },
  'waiver-ends-tomorrow': {
    exit: 0,
    outcomes: [
      [D, 'waived'],
      [R, 'waived'],
      [A, 'pass'],
    ],
    warnings: ['waiver_ends_soon 1', 'waiver_ends_soon 1'],
  },
  // .693 keeps .65; odds is off; there is no West.
  'waiver-unused': {
    exit: 1,
    outcomes: [
      [D, 'fail', 'fails_without_groups'],
      [R, 'fail'],
      [A, 'pass'],
    ],
    warnings: ['waiver_unused passes', 'waiver_unused no_outcome', 'waiver_unused no_group'],
  },
  'waiver-unused-fails': {
    exit: 1,
    outcomes: [
      [D, 'fail', 'fails_without_groups'],
      [R, 'fail'],
      [A, 'pass'],
      ['unused_waivers', 'fail', 'passes'],
      ['unused_waivers', 'fail', 'no_outcome'],
      ['unused_waivers', 'fail', 'no_group'],
    ],
  },
  // .18 is above .15, .7 below .72.
  'waiver-beyond-limit': {
    exit: 1,
    outcomes: [
      [D, 'fail', 'beyond_limit'],
      [R, 'fail', 'beyond_limit'],
      [A, 'pass'],
    ],
  },
  // Without East .04 and .93; with it .7, the limit of the second.
  'waiver-groups-mend': {
    exit: 0,
    outcomes: [
      [D, 'waived'],
      [R, 'waived'],
      [A, 'pass'],
    ],
  },
  // Without South .18; without East .93, but with it .7, below the limit of .71.
  'waiver-groups-do-not-mend': {
    exit: 1,
    outcomes: [
      [D, 'fail', 'fails_without_groups'],
      [R, 'fail', 'beyond_limit'],
      [A, 'pass'],
    ],
  },
  // .18 is within .25, .7 within .65.
  'waiver-limit-beaten': {
    exit: 0,
    outcomes: [
      [D, 'waived'],
      [R, 'waived'],
      [A, 'pass'],
    ],
    warnings: ['waiver_limit_beaten 0.18', 'waiver_limit_beaten 0.7'],
  },
  // "release/**" stands before "release/*", which is as literal: accuracy has to be .7.
  'branch-entry': {
    exit: 1,
    outcomes: [
      [D, 'fail'],
      [R, 'fail'],
      [A, 'fail'],
    ],
  },
  // All warn, but accuracy; .18 is within .2.
  'branch-loosened': {
    exit: 0,
    outcomes: [
      [D, 'pass', 'loosened'],
      [R, 'fail', 'loosened'],
      [A, 'pass'],
    ],
  },
  'branch-off': { exit: 0, outcomes: [[A, 'pass', 'loosened']], warnings: ['rules_off'] },
  'branch-of-no-entry': {
    exit: 1,
    outcomes: [
      [D, 'fail'],
      [R, 'fail'],
      [A, 'pass'],
    ],
  },
  'branch-unknown': {
    exit: 1,
    outcomes: [
      [D, 'fail'],
      [R, 'fail'],
      [A, 'pass'],
    ],
  },
};

describe.each(Object.entries(EXPECTED))('%s', (name, { exit, outcomes, warnings = [] }) => {
  const report = JSON.parse(file(name, 'expected/report.json')) as Report;

  test('ends as was worked out by hand', () => {
    expect(file(name, 'expected/exit-code')).toBe(`${exit}\n`);
    expect(report.verdict).toBe(exit === 0 ? 'pass' : 'fail');
    const found = report.outcomes.map(({ rule, status, waiver, loosened }) => [
      rule,
      status,
      ...[waiver?.refused ?? waiver?.unused ?? (loosened && 'loosened') ?? []].flat(),
    ]);
    expect(found).toEqual(outcomes);
    for (const { rule, value } of report.outcomes) {
      if (rule in VALUES) expect(value, rule).toBeCloseTo(VALUES[rule]!, 12);
    }
    expect(
      report.warnings.map(({ code, days, unused, limit }) => [code, days ?? unused ?? limit ?? []].flat().join(' ')),
    ).toEqual(warnings);
  });
});

test.each([
  ['branch-entry', 'release/2.0', 'release/**', 'branch release/2.0, with what the policy says of release/'],
  ['branch-loosened', 'experiment/a/b', 'experiment/**', 'branch experiment/a/b, with what the policy says of exper'],
  ['branch-off', 'sandbox/a', 'sandbox/*', 'branch sandbox/a, with what the policy says of sandbox/'],
  ['branch-of-no-entry', 'main', null, `branch main, which none of the policy's "branches" means`],
  ['branch-unknown', undefined, null, `no branch is known, so none of the policy's "branches" applied`],
  ['waiver-in-force', undefined, undefined, undefined],
] as const)('%s says which entry of branches applied', (name, branch, entry, text) => {
  const { policy } = JSON.parse(file(name, 'expected/report.json')) as Report;
  expect([policy.branch, policy.branch_entry]).toEqual([branch, entry]);
  for (const written of ['stdout.txt', 'report.md']) {
    const said = file(name, `expected/${written}`);
    if (text === undefined) expect(said).not.toContain('branch');
    else expect(said).toContain(text);
  }
});

test('reports name the day only where there are waivers', () => {
  expect(JSON.parse(file('waiver-ends-today', 'expected/report.json'))).toMatchObject({ today: '2026-12-31' });
  expect(JSON.parse(file('branch-entry', 'expected/report.json'))).not.toHaveProperty('today');
});

test('an owner and a reason notify, link and run nothing', () => {
  const markdown = file('waiver-in-force', 'expected/report.md');
  expect(markdown).toContain('🔕\u00a0**waived**');
  expect(markdown).toContain('by @\u200borg/responsible-ml until 2026-12-31');
  expect(markdown).not.toMatch(/@(?:org|here)|#123|<b>/);
});

test('what a loosening branch lets through bears a mark, what it switches off a warning', () => {
  for (const written of ['stdout.txt', 'report.md']) {
    expect(file('branch-loosened', `expected/${written}`).match(/loosened on this branch/g)).toHaveLength(2);
    const off = file('branch-off', `expected/${written}`);
    expect(off).toMatch(/not checked on this branch, because the entry sandbox\/.* switches it off/);
    expect(off).toContain('demographic_parity_difference, demographic_parity_ratio');
  }
});
