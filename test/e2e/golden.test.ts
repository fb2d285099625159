import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BaselineReport, ChangedPart } from '../../src/report/baseline-report.ts';
import type { Report } from '../../src/report/report.ts';
import { frameFigures, type GoldenFrame, type GoldenNumber, plain } from '../fairlearn/fairlearn-figures.ts';
import { groupRow, type NamedFigures, reportFigures } from '../fairlearn/report-figures.ts';
import { expectValid, scene } from './cli.ts';

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const UPDATE = process.env.UPDATE_GOLDEN === '1';

/** What golden.py writes of a feature. */
interface OfFairlearn {
  readonly frame: GoldenFrame;
  readonly functions: { readonly [name: string]: GoldenNumber };
  /** A group in which metrics have no value here, and a number in Fairlearn. */
  readonly over_nobody?: { readonly group: readonly string[]; readonly metrics: readonly string[] };
  /** The same without that group. */
  readonly others?: Pick<OfFairlearn, 'frame' | 'functions'>;
}

/**
 * Figures of each case that are compared with Fairlearn. A feature of G groups has 12 metrics (15 with scores) in G + 7
 * rows, less the 6 aggregates of `count`, and 16 figures of functions: 4 by 2 methods, 2 by 2 methods and 2 `agg`.
 */
const CASES: readonly (readonly [name: string, compared: number | 'nothing'])[] = [
  ['pass', 12 * 9 - 6 + 16],
  ['fail', 12 * 9 - 6 + 16],
  ['inconclusive', 12 * 10 - 6 + 16],
  // Less 2 aggregates to overall of 4 metrics, and 12 functions that rest on them but for 4 (see withoutNobody).
  ['nothing-decided', 12 * 10 - 6 + 16 - 2 * 4 - 12 + 4],
  ['group-absent', 12 * 10 - 6 + 16],
  ['weighted-scores', 15 * 9 - 6 + 16],
  ['intersection', 12 * (9 + 10 + 13) + 3 * (16 - 6)],
  ['hostile-names', 12 * 15 - 6 + 16],
  ['suppressed', 12 * 11 - 6 + 16],
  ...[
    ...['in-force', 'expired', 'ends-today', 'ends-tomorrow', 'unused', 'unused-fails', 'beyond-limit'],
    ...['groups-mend', 'groups-do-not-mend', 'limit-beaten'],
  ].map((name) => [`waiver-${name}`, 12 * 10 - 6 + 16] as const),
  ['waiver-too-broad', 'nothing'],
  ['waiver-duplicated', 'nothing'],
  ...['entry', 'loosened', 'off', 'of-no-entry', 'unknown'].map(
    (name) => [`branch-${name}`, 12 * 10 - 6 + 16] as const,
  ),
  ['changed', 12 * 9 - 6 + 16],
  ['changed-unpaired', 12 * 10 - 6 + 16],
];

/** Where nothing is decided there is no report. */
const WRITTEN = ['report.json', 'report.md', 'stdout.txt', 'stderr.txt', 'exit-code'] as const;

/** What `case.json` may say: from which case the files that it lacks are taken, and what is typed. */
interface CaseFile {
  readonly of?: string;
  readonly arguments?: readonly string[];
}

test('every folder is a case', () => {
  expect(readdirSync(golden).sort()).toEqual(CASES.map(([name]) => name).sort());
});

describe.each(CASES)('%s', (name, compared) => {
  const folder = join(golden, name);
  const expectedFile = (file: string) => join(folder, 'expected', file);
  const written = caseOf(name);
  /** A file of the case, or of one that it takes the rest from. */
  const fileOf = (file: string, within = folder, { of }: CaseFile = written): string =>
    existsSync(join(within, file)) || of === undefined
      ? join(within, file)
      : fileOf(file, join(golden, of), caseOf(of));
  let found: { readonly [file in (typeof WRITTEN)[number]]?: string };

  beforeAll(async () => {
    const own = readdirSync(folder).filter((file) => file !== 'expected' && file !== 'case.json');
    const inputs = [...new Set(['policy.yml', 'data.csv', ...own])].map(
      (file) => [file, readFileSync(fileOf(file))] as const,
    );
    const { check, read, has } = scene(Object.fromEntries(inputs));
    if (own.includes('before.yml')) {
      expect(await check('before.yml', '--write-baseline', 'baseline.json', '--quiet')).toMatchObject({ stderr: '' });
    }
    const files = ['--json', 'report.json', '--markdown', 'report.md'];
    const { code, stdout, stderr } = await check('policy.yml', ...files, ...(written.arguments ?? []));
    found = {
      ...(has('report.json') && { 'report.json': read('report.json') }),
      ...(has('report.md') && { 'report.md': read('report.md') }),
      ...(stdout !== '' && { 'stdout.txt': stdout }),
      ...(stderr !== '' && { 'stderr.txt': stderr }),
      'exit-code': `${code}\n`,
    };
    if (!UPDATE) return;
    mkdirSync(join(folder, 'expected'), { recursive: true });
    for (const file of WRITTEN) rmSync(expectedFile(file), { force: true });
    for (const [file, content] of Object.entries(found)) writeFileSync(expectedFile(file), content);
  });

  test.each(WRITTEN)('%s is as expected, byte by byte', (file) => {
    expect(existsSync(expectedFile('exit-code')), 'run with UPDATE_GOLDEN=1 to write it').toBe(true);
    const expected = existsSync(expectedFile(file)) ? readFileSync(expectedFile(file), 'utf8') : undefined;
    expect(found[file]).toBe(expected);
  });

  test('there is a report, or a reason why not', () => {
    const isError = compared === 'nothing';
    expect([found['report.json'], found['report.md'], found['stdout.txt']].includes(undefined)).toBe(isError);
    expect([found['stderr.txt'] === undefined, found['exit-code'] === '2\n']).toEqual([!isError, isError]);
  });

  test.skipIf(compared === 'nothing')('report.json is valid, and its figures are those of Fairlearn', () => {
    const report = JSON.parse(found['report.json'] ?? '');
    expectValid('report.schema.json', report);
    const { features } = JSON.parse(readFileSync(fileOf('expected/fairlearn.json'), 'utf8')) as {
      features: { [feature: string]: OfFairlearn };
    };
    expect(Object.keys(features)).toEqual(report.features.map((feature: { name: string }) => feature.name));
    let count = 0;
    for (const [feature, fairlearn] of Object.entries(features)) {
      const ours = reportFigures(report, feature);
      const theirs = fairlearn.over_nobody ? withoutNobody(fairlearn) : figuresOf(fairlearn);
      for (const [figure, value] of theirs) {
        if (isOurs(figure)) {
          count++;
          expectClose(ours.get(figure), value, `${feature}: ${figure}`);
        }
      }
    }
    expect(count).toBe(compared);
  });
});

function caseOf(name: string): CaseFile {
  const file = join(golden, name, 'case.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * What changed, by hand from the cells of both sides: value before, value now.
 *
 * | changed  | rows | selected then, now | positives, selected of these then, now | others, selected of these then, now |
 * | -------- | ---- | ------------------ | -------------------------------------- | ----------------------------------- |
 * | female   | 200  | 80, 70             | 80: 56, 44                             | 120: 24, 26                         |
 * | male     | 300  | 142, 148           | 150: 110, 110                          | 150: 32, 38                         |
 *
 * | changed-unpaired | rows then | selected | rows now | selected |
 * | ---------------- | --------- | -------- | -------- | -------- |
 * | north            | 100       | 40       | 120      | 46       |
 * | south            | 150       | 75       | 150      | 69       |
 * | dock             | 40        | 15       |          |          |
 * | hill             |           |          | 50       | 25       |
 */
const BY_HAND = {
  changed: {
    all: { selection_rate: [222 / 500, 218 / 500] },
    feature: {
      demographic_parity_difference: [142 / 300 - 80 / 200, 148 / 300 - 70 / 200],
      equalized_odds_difference: [110 / 150 - 56 / 80, 110 / 150 - 44 / 80],
      // 152 women were judged right of 200, then 138; 228 men of 300, then 222
      accuracy_score_group_min: [152 / 200, 138 / 200],
    },
    turned: { all: [28, 32], female: [10, 20], male: [18, 12] },
    // The rows are the same, so their shares and base rates are: .65 · 3/5 … all of it are decisions.
    why: { composition: 0, within_groups: -4 / 500 },
    groups: { female: [0, -10 / 200], male: [0, 6 / 300] },
  },
  'changed-unpaired': {
    all: { selection_rate: [130 / 290, 140 / 320] },
    feature: {
      demographic_parity_difference: [75 / 150 - 15 / 40, 25 / 50 - 46 / 120],
      // 30 of 40, 60 of 75, 10 of 15; then 34 of 48, 60 of 75, 20 of 25
      true_positive_rate_difference: [60 / 75 - 10 / 15, 60 / 75 - 34 / 48],
    },
    turned: undefined,
    why: {
      composition:
        ((120 / 320 - 100 / 290) * (0.4 + 46 / 120)) / 2 +
        ((150 / 320 - 150 / 290) * (0.5 + 0.46)) / 2 +
        (50 / 320) * 0.5 -
        (40 / 290) * 0.375,
      within_groups: ((120 / 320 + 100 / 290) / 2) * (46 / 120 - 0.4) + ((150 / 320 + 150 / 290) / 2) * (0.46 - 0.5),
    },
    groups: {
      // north: 40 and 48 positives are 2/5 of it, so nothing comes of base rates; south has half of each
      north: [0, 46 / 120 - 0.4],
      south: [0, 0.46 - 0.5],
      hill: undefined,
    },
  },
} as const;

describe.each(Object.entries(BY_HAND))('%s, what changed by hand', (name, hand) => {
  let baseline: BaselineReport;
  let all: ChangedPart;
  let feature: ChangedPart;

  beforeAll(() => {
    const report = JSON.parse(readFileSync(join(golden, name, 'expected/report.json'), 'utf8')) as Report;
    baseline = report.baseline as BaselineReport;
    [all, feature] = baseline.changes as readonly [ChangedPart, ChangedPart];
  });

  test('figures', () => {
    expect(baseline.paired).toBe(hand.turned !== undefined);
    for (const [part, figures] of [
      [all, hand.all],
      [feature, hand.feature],
    ] as const) {
      for (const [metric, [then, now]] of Object.entries(figures)) {
        const found = part.figures.find((figure) => figure.metric === metric);
        const sides = { before: expect.closeTo(then, 12), after: expect.closeTo(now, 12) };
        // Dock is gone and hill is new: gaps over other groups have no change, rates of all rows do.
        const isOfOthers = name === 'changed-unpaired' && part === feature;
        const change = isOfOthers
          ? { value: null, reason: 'group_without_value' }
          : { value: expect.closeTo(now - then, 12) };
        expect(found, metric).toMatchObject({ ...sides, ...change });
      }
    }
  });

  test('who gains and loses, and why', () => {
    const turned = (part: Pick<ChangedPart, 'gained' | 'lost'> | undefined) => [part?.gained, part?.lost];
    const group = (of: string) => feature.groups?.find((one) => one.group[0] === of);
    for (const [of, counts] of Object.entries(hand.turned ?? {})) {
      expect(turned(of === 'all' ? all : group(of)), of).toEqual(counts);
    }
    if (hand.turned === undefined) expect(turned(all)).toEqual([undefined, undefined]);
    expect(feature.composition).toBeCloseTo(hand.why.composition, 12);
    expect(feature.within_groups).toBeCloseTo(hand.why.within_groups, 12);
    for (const [of, parts] of Object.entries(hand.groups)) {
      const found = group(of);
      if (parts === undefined) expect([found?.base_rates, found?.decisions]).toEqual([undefined, undefined]);
      else {
        expect(found?.base_rates, of).toBeCloseTo(parts[0], 12);
        expect(found?.decisions, of).toBeCloseTo(parts[1], 12);
      }
    }
  });
});

function figuresOf({ frame, functions }: Pick<OfFairlearn, 'frame' | 'functions'>): NamedFigures {
  const named = Object.entries(functions).map(([name, value]) => [name, plain(value)] as const);
  return new Map([...frameFigures(frame), ...named]);
}

/**
 * Fairlearn's figures, but where they rest on a rate over nobody: the group has none, and groups are compared without
 * it. What compares groups with all rows is left out, and of the functions all but those that follow by arithmetic.
 */
function withoutNobody(fairlearn: OfFairlearn): NamedFigures {
  const { over_nobody, others } = fairlearn;
  if (over_nobody === undefined || others === undefined) throw new Error('no group is over nobody');
  const rests = (figure: string) => over_nobody.metrics.some((metric) => figure.endsWith(` ${metric}`));
  const [all, fewer] = [figuresOf(fairlearn), figuresOf(others)];
  const figures = new Map([...all].filter(([figure]) => !figure.startsWith('equal')));
  for (const figure of [...figures.keys()].filter(rests)) {
    if (figure.startsWith(groupRow(over_nobody.group))) figures.set(figure, null);
    else if (figure.includes(' to_overall ')) figures.delete(figure);
    else if (/^(difference|ratio|group_min|group_max) /.test(figure)) figures.set(figure, fewer.get(figure) ?? null);
  }
  const number = (from: NamedFigures, figure: string) => from.get(figure) ?? Number.NaN;
  for (const [kind, worst] of [
    ['difference', Math.max],
    ['ratio', Math.min],
  ] as const) {
    const rates = [number(fewer, `${kind} true_positive_rate`), number(all, `${kind} false_positive_rate`)] as const;
    figures.set(`equal_opportunity_${kind}`, rates[0]);
    figures.set(`equalized_odds_${kind}`, worst(...rates));
  }
  return figures;
}

/** A frame compares counts of groups too, which is none of ours. */
function isOurs(figure: string): boolean {
  return !figure.endsWith(' count') || /^(overall|group \[)/.test(figure);
}

function expectClose(ours: number | null | undefined, theirs: number | null, figure: string): void {
  if (theirs === null) expect(ours, figure).toBeNull();
  else expect(Math.abs((ours ?? Number.NaN) - theirs), figure).toBeLessThanOrEqual(1e-12);
}
