import { describe, expect, test } from 'vitest';
import { type CompareOptions, compare, type Disparity, disparities } from '../../src/metrics/disparities.ts';
import { figureInterval } from '../../src/metrics/figure-interval.ts';
import type { MetricName } from '../../src/metrics/index.ts';
import { type Measurement, measurementOf } from '../../src/metrics/measure.ts';
import { type Division, type MeasuredDivision, measureRows } from '../../src/metrics/measured-rows.ts';
import type { Interval } from '../../src/stats/interval.ts';
import type { TaskRows } from '../../src/tally/task-rows.ts';

type Cells = readonly [tn: number, fp: number, fn: number, tp: number];

const REPLICATES = 20_000;

interface Options {
  readonly seed?: number;
  readonly replicates?: number;
  /** Of every row. */
  readonly weight?: number;
}

/** Rows in groups of the given cells. */
function binaryRows(groups: readonly Cells[], { weight }: Options = {}): { rows: TaskRows; division: Division } {
  const each = groups.flatMap((cells, code) =>
    cells.flatMap((count, cell) => new Array(count).fill({ code, label: cell >> 1, prediction: cell & 1 })),
  );
  const column = (of: (row: (typeof each)[number]) => number) => Uint8Array.from(each, of);
  return {
    rows: {
      task: 'binary',
      labels: column(({ label }) => label),
      predictions: column(({ prediction }) => prediction),
      scores: Float64Array.from(each, (_, at) => (at % 11) / 10),
      ...(weight !== undefined && { weights: new Float64Array(each.length).fill(weight) }),
    },
    division: { codes: column(({ code }) => code), groups: groups.length },
  };
}

function measured(groups: readonly Cells[], options: Options = {}): MeasuredDivision {
  const { seed = 1, replicates = REPLICATES } = options;
  const { rows, division } = binaryRows(groups, options);
  const bootstrap = { replicates, seed };
  const { whole, divisions } = measureRows(rows, [division], { zeroDivision: undefined, bootstrap });
  // All rows are measured without the groups, as a report has them.
  return { ...(divisions[0] as MeasuredDivision), overall: whole.overall };
}

function figure({ groups }: MeasuredDivision, name: MetricName, at = 0): Interval | undefined {
  return figureInterval(measurementOf(groups[at]!, name), 0.95);
}

function gap(
  { overall, groups, rest }: MeasuredDivision,
  name: string,
  options: Partial<CompareOptions> = {},
): Interval | undefined {
  const asked = { method: 'between_groups', agg: 'worst_case', level: 0.95, rest, ...options } as const;
  return compare(disparities.get(name) as Disparity, groups, { overall: overall.measurements, ...asked }).interval;
}

type Band = readonly [from: number, to: number];

function expectWithin(found: Interval | undefined, [low, high]: readonly [Band, Band]): void {
  for (const [bound, [from, to]] of [
    [found?.low, low],
    [found?.high, high],
  ] as const) {
    expect(bound).toBeGreaterThanOrEqual(from - 1e-9);
    expect(bound).toBeLessThanOrEqual(to + 1e-9);
  }
}

/** Selected: a 12 of 30, b 14 of 20, c 5 of 16. */
const three: readonly Cells[] = [
  [10, 6, 8, 6],
  [3, 7, 3, 7],
  [6, 2, 5, 3],
];

// All samples with their chances, by scipy: binom.pmf(i, n, k/n) for each group and the products of these; the quantiles
// at p ± 4·sqrt(p(1 − p)/20000) for p = 0.025 and 0.975.
describe('percentiles of every sample that there is', () => {
  test('one group', () => {
    expectWithin(figure(measured(three), 'selection_rate'), [
      [7 / 30, 7 / 30],
      [17 / 30, 18 / 30],
    ]);
  });

  test.each<[string, Band, Band]>([
    ['demographic_parity_difference', [0.133333333333, 0.1625], [0.675, 0.6875]],
    ['demographic_parity_ratio', [0.131578947368, 0.15625], [0.727272727273, 0.75]],
    ['selection_rate_group_min', [0.0625, 0.125], [0.4375, 0.466666666667]],
    ['selection_rate_group_max', [0.5, 0.5], [0.9, 0.9]],
  ])('%s of three groups', (name, low, high) => {
    expectWithin(gap(measured(three), name), [low, high]);
  });

  // The multinomial of 22 rows in 4 cells, (selected, not) × (a, b).
  test.each<[string, Band, Band]>([
    ['demographic_parity_difference', [0.011363636364, 0.018181818182], [0.448051948052, 0.469696969697]],
    ['demographic_parity_ratio', [0, 0], [0.954545454545, 0.977777777778]],
  ])('%s to all rows, the whole table being redrawn', (name, low, high) => {
    const two = measured([
      [2, 3, 2, 3],
      [5, 2, 4, 1],
    ]);
    expectWithin(gap(two, name, { method: 'to_overall' }), [low, high]);
  });

  // Both rates of a group in the same redraw of its four cells: they are not independent of each other.
  test.each<[CompareOptions['agg'], Band, Band]>([
    ['worst_case', [0.04945054945, 0.05769230769], [0.538461538462, 0.56043956044]],
    ['mean', [0.034615384615, 0.041441441441], [0.393315018315, 0.411904761905]],
  ])('equalized odds by %s', (agg, low, high) => {
    const two = measured([
      [8, 4, 5, 9],
      [10, 2, 3, 12],
    ]);
    expectWithin(gap(two, 'equalized_odds_difference', { agg }), [low, high]);
  });

  test('a mean over classes, and one of them', () => {
    const matrix = [
      [7, 1, 2],
      [3, 6, 1],
      [2, 4, 4],
    ];
    const pairs = matrix.flatMap((row, label) =>
      row.flatMap((count, prediction) => new Array<readonly [number, number]>(count).fill([label, prediction])),
    );
    const rows: TaskRows = {
      task: 'multiclass',
      classes: 3,
      classLabels: ['x', 'y', 'z'],
      labels: Uint8Array.from(pairs, ([label]) => label),
      predictions: Uint8Array.from(pairs, ([, prediction]) => prediction),
    };
    const { whole } = measureRows(rows, [], {
      zeroDivision: undefined,
      bootstrap: { replicates: REPLICATES, seed: 3 },
    });
    const of = ({ overall }: MeasuredDivision, name: MetricName) =>
      figureInterval(measurementOf(overall.measurements, name), 0.95);
    // 17 of 30 are right.
    expectWithin(of(whole, 'accuracy_score'), [
      [11 / 30, 12 / 30],
      [22 / 30, 22 / 30],
    ]);
    // 12 of 30 are taken for x: the same quantiles as above.
    expectWithin(of(whole.classes![0]!, 'selection_rate'), [
      [7 / 30, 7 / 30],
      [17 / 30, 18 / 30],
    ]);
    const { low, high } = of(whole, 'true_positive_rate')!;
    // The mean of the recalls 0.7, 0.6 and 0.4; its standard error is the root of Σ p(1 − p)/10, by 3: 0.087.
    expect(Math.abs((high - low) / (2 * 1.96) - 0.087)).toBeLessThan(0.005);
    expect(Math.abs((high + low) / 2 - 17 / 30)).toBeLessThan(0.01);
  });
});

describe('chance', () => {
  const all = (division: MeasuredDivision) => [
    ...division.groups.flatMap((group) => Object.values(group).map((one) => figureInterval(one as Measurement, 0.95))),
    gap(division, 'equalized_odds_difference'),
    gap(division, 'accuracy_score_ratio', { method: 'to_overall' }),
  ];

  test('the same seed gives the same bounds, in whatever order they are asked for, another seed others', () => {
    const [one, two] = [measured(three, { replicates: 999 }), measured(three, { replicates: 999 })];
    const gapFirst = gap(one, 'selection_rate_difference');
    expect(all(one)).toEqual(all(two));
    expect(gap(two, 'selection_rate_difference')).toEqual(gapFirst);
    expect(all(measured(three, { replicates: 999, seed: 2 }))).not.toEqual(all(one));
  });

  test('what a group shows does not depend on the others', () => {
    const [first, second] = three as [Cells, Cells];
    const among = measured([first, second, [100, 50, 20, 70]], { replicates: 999 });
    const alone = measured([first, second], { replicates: 999 });
    for (const name of ['selection_rate', 'f1_score'] as const) {
      expect(figure(among, name, 1)).toEqual(figure(alone, name, 1));
    }
  });

  test('weights that are all alike change nothing', () => {
    const options = { replicates: 999 };
    expect(all(measured(three, { ...options, weight: 2 }))).toEqual(all(measured(three, options)));
  });

  test('a stratum is bounded as its rows alone would be', () => {
    const [left, right] = [three.slice(0, 2), three.slice(1)];
    const { rows, division } = binaryRows([...left, ...right]);
    const codes = Uint8Array.from(division.codes, (code) => code % 2);
    const bootstrap = { replicates: 999, seed: 1 };
    const { divisions } = measureRows(
      rows,
      [{ codes, groups: 2, strataCodes: Uint8Array.from(division.codes, (code) => 3 * (code >> 1) + (code % 2)) }],
      {
        zeroDivision: undefined,
        bootstrap,
        strata: { codes: Uint8Array.from(division.codes, (code) => code >> 1), count: 2 },
      },
    );
    expect(divisions[0]?.strata?.map(all)).toEqual([left, right].map((one) => all(measured(one, { replicates: 999 }))));
  });

  test('rows in no group are part of the whole table', () => {
    const { rows, division } = binaryRows(three);
    const bootstrap = { replicates: REPLICATES, seed: 1 };
    const [two] = measureRows(rows, [{ codes: division.codes, groups: 2 }], { zeroDivision: undefined, bootstrap })
      .divisions as [MeasuredDivision];
    const both = (at: number) => measurementOf(two.groups[at]!, 'selection_rate').redraws?.together() as Float64Array;
    const whole = measurementOf(two.groups[0]!, 'selection_rate').redraws?.ofAll() as Float64Array;
    // 31 of 66 are selected, of the two groups alone 26 of 50; 0.0027 is 6 standard errors of the mean.
    expect(Math.abs(mean(whole) - 31 / 66)).toBeLessThan(0.0027);
    expect(Math.abs(mean(both(0)) - 12 / 30)).toBeLessThan(0.004);
  });
});

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('no interval', () => {
  const cells: readonly Cells[] = [
    [30, 0, 2, 2],
    [20, 5, 10, 15],
  ];

  test.each<[MetricName, string]>([
    ['roc_auc_score', 'is no function of the cells'],
    ['log_loss', 'is no function of the cells'],
    ['count', 'is not left to chance'],
    ['false_positive_rate', 'was 0 of 30, and would be 0 in every redraw'],
    ['true_positive_rate', 'divides by 4 rows'],
  ])('%s %s', (name) => {
    const division = measured(cells);
    expect(figure(division, name)).toBeUndefined();
    if (name !== 'count' && name !== 'false_positive_rate') expect(gap(division, `${name}_difference`)).toBeUndefined();
  });

  test('a group that is left out does not stand in the way', () => {
    const division = measured([...cells, [10, 10, 10, 10]]);
    const leaveOut = ({ rows }: Measurement) => rows < 5;
    expect(gap(division, 'equal_opportunity_difference')).toBeUndefined();
    expect(gap(division, 'equal_opportunity_difference', { leaveOut })?.low).toBeGreaterThanOrEqual(0);
  });

  test('equalized odds of which one rate has none', () => {
    expect(gap(measured(cells), 'equalized_odds_difference')).toBeUndefined();
  });

  test('regression', () => {
    const numbers = Float64Array.from({ length: 40 }, (_, at) => at);
    const rows: TaskRows = { task: 'regression', labels: numbers, predictions: numbers.map((value) => value % 7) };
    const bootstrap = { replicates: 100, seed: 1 };
    const { whole } = measureRows(rows, [], { zeroDivision: undefined, bootstrap });
    for (const one of Object.values(whole.overall.measurements)) {
      expect(figureInterval(one as Measurement, 0.95)).toBeUndefined();
    }
  });

  test('the share of the selected has one: it is drawn with all other rows', () => {
    // 4 + 20 selected are 24; the share of b is 20/24, and 1 of it alone.
    const { low, high } = figure(measured(cells), 'predicted_positive_share', 1)!;
    expect(low).toBeGreaterThan(0.7);
    expect(high).toBeLessThanOrEqual(1);
    expect(low).toBeLessThan(high);
  });
});
