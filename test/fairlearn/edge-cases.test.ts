import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Report } from '../../src/report/report.ts';
import { checked } from '../checked.ts';
import { type EdgeCase, edgeCases, fairlearnOf, type TableNumber } from './edge-cases.ts';
import { type NamedFigures, reportFigures, stratumFigures } from './report-figures.ts';

type Expressible = Exclude<EdgeCase, { standing: 'not expressible' }>;

/** One line of the table: `no-positives-in-group: different (a rate over nobody has no value; …)`. */
function line({ id, standing, why }: EdgeCase): string {
  return why ? `${id}: ${standing} (${why.join('; ')})` : `${id}: ${standing}`;
}

const expressible = edgeCases.filter((one): one is Expressible => one.standing !== 'not expressible');
const answered = expressible.filter(({ refused }) => refused === undefined);
const refused = expressible.filter((one) => one.refused !== undefined);
const repaired = expressible.filter((one) => one.repaired !== undefined);
const later = edgeCases.filter(({ standing }) => standing === 'not expressible');

describe.each([
  ['without zero_division', 'undefined', 'different'],
  ['with zero_division: 0', 0, 'different_with_zero_division_0'],
] as const)('answered %s', (_, zeroDivision, differences) => {
  test.each(answered.map((one) => [line(one), one] as const))('%s', async (_, one) => {
    await expectFigures(one, { zeroDivision, different: one[differences] ?? {} });
  });
});

describe('refused', () => {
  test.each(refused.map((one) => [line(one), one] as const))('%s', async (_, one) => {
    const error = await assess(one).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).problems[0].code).toBe(one.refused);
  });

  test.each(repaired.map((one) => [`${one.id}: equal with ${JSON.stringify(one.repaired)}`, one] as const))(
    '%s',
    async (_, { repaired, ...one }) => {
      await expectFigures({ ...one, data: { ...one.data, ...repaired } }, { zeroDivision: 'undefined', different: {} });
    },
  );
});

describe('not expressible', () => {
  test.each(later.map((one) => [line(one), one] as const))('%s', (_, one) => {
    expect(Object.keys(one)).toEqual(['id', 'standing', 'why']);
  });
});

test('the table has 128 cases: 48 equal, 61 different, 19 not expressible', () => {
  const standings = edgeCases.map(({ standing }) => standing);
  const count = (standing: EdgeCase['standing']) => standings.filter((one) => one === standing).length;
  expect([count('equal'), count('different'), count('not expressible')]).toEqual([48, 61, 19]);
  expect(new Set(edgeCases.map(({ id }) => id)).size).toBe(128);
});

test('the README of metrics names a case that differs for every kind of difference', () => {
  const readme = readFileSync(new URL('../../src/metrics/README.md', import.meta.url), 'utf8');
  const [, section = ''] = readme.split('## Where we differ from Fairlearn');
  const named = [...section.matchAll(/^\| .* \| `([\w-]+)` +\|$/gm)].map(([, id]) => id);
  const different = expressible.filter(({ standing }) => standing === 'different');
  const cases = named.map((id) => different.find((one) => one.id === id));
  expect(cases).not.toContain(undefined);
  const kinds = new Set(different.flatMap(({ why }) => why));
  expect(new Set(cases.flatMap((one) => one?.why))).toEqual(kinds);
});

/** Every figure that Fairlearn has is ours too but for those that are listed, and of those ours is the listed one. */
async function expectFigures(
  one: Expressible,
  { zeroDivision, different }: { zeroDivision: 0 | 'undefined'; different: NonNullable<Expressible['different']> },
): Promise<void> {
  const { report } = await assess(one, { zero_division: zeroDivision });
  const ours = oursOf(one, report);
  const expected = new Map<string, TableNumber | 'none'>(fairlearnOf(one));
  for (const [figure, [fairlearn, own]] of Object.entries(different)) {
    expect(expected.get(figure) ?? (expected.has(figure) ? null : 'none'), figure).toBe(fairlearn);
    expected.set(figure, own);
  }
  expect(expected.size).toBeGreaterThan(0);
  for (const [figure, value] of expected) {
    const own = ours.has(figure) ? (ours.get(figure) as number | null) : 'none';
    if (typeof value !== 'number' || one.within === undefined) expect(own, figure).toBe(value);
    else expect(Math.abs(Number(own ?? Number.NaN) - value), figure).toBeLessThanOrEqual(one.within);
  }
  expect(report.features[0]?.groups.map(({ group }) => group)).toEqual(one.groups);
  expect(report.features[0]?.strata?.map(({ control }) => control)).toEqual(one.strata);
}

/** Our figures: with control features also those within each stratum that Fairlearn has or we have. */
function oursOf({ fairlearn = {}, strata = [] }: Expressible, report: Report): NamedFigures {
  const rows = Object.keys(fairlearn).flatMap((row) => /^within (\[.*?\])/.exec(row)?.[1] ?? []);
  const occurring = new Set(strata.map((stratum) => JSON.stringify(stratum)));
  const all = [...new Set([...rows, ...occurring])];
  return new Map([
    ...reportFigures(report, 'groups'),
    ...all.flatMap((control) => [
      ...stratumFigures(report, 'groups', { control: JSON.parse(control), absent: !occurring.has(control) }),
    ]),
  ]);
}

function assess(
  { csv, predictions_csv, features, feature, control, data, predictions, rule }: Expressible,
  policy: object = {},
) {
  return checked(
    {
      data: { path: 'data.csv', y_true: 'y_true', ...data },
      model: { predictions: predictions ?? { y_pred: 'y_pred' }, ...(isScore(predictions) && { threshold: 0.5 }) },
      sensitive_features: {
        [feature ?? 'groups']: features.length === 1 ? { column: features[0] } : { columns: features },
      },
      ...(control && { control_features: control }),
      rules: [rule ?? { metric: 'accuracy_score', min: 0 }],
      ...policy,
    },
    { 'data.csv': csv, ...(predictions_csv !== undefined && { 'predictions.csv': predictions_csv }) },
  );
}

/** Whether predictions are scores, which need a threshold. */
function isScore(predictions: object | undefined): boolean {
  return predictions !== undefined && 'y_score' in predictions;
}
