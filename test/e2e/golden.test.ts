import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
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
    const inputs = ['policy.yml', 'data.csv'].map((file) => [file, readFileSync(fileOf(file))] as const);
    const { check, read, has } = scene(Object.fromEntries(inputs));
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
