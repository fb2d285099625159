import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, type Estimate, estimateOf, rowsOf } from '../../src/metrics/estimate.ts';
import { binaryMetrics } from '../../src/metrics/index.ts';
import type { Metric, NoValue } from '../../src/metrics/metric.ts';
import { multiclassMetrics } from '../../src/metrics/multiclass/index.ts';
import { countMulticlass } from '../../src/tally/count-multiclass.ts';
import type { MulticlassTally } from '../../src/tally/multiclass-tally.ts';
import { oneVsRest } from '../../src/tally/one-vs-rest.ts';

type Name = keyof typeof multiclassMetrics;

interface Rows {
  readonly labels: readonly number[];
  readonly predictions: readonly number[];
  readonly weights?: readonly number[];
  readonly classes: number;
}

interface Figures {
  readonly [metric: string]: number;
}

/** By scikit-learn: test/reference/tasks.py. */
const reference: {
  multiclass: { rows: Rows; figures: Figures; errors?: Figures }[];
  multiclass_with_an_absent_class: { rows: Rows; zero_division_0: Figures; zero_division_1: Figures }[];
} = JSON.parse(readFileSync(new URL('../reference/tasks.json', import.meta.url), 'utf8'));

const strict = { zeroDivision: undefined } as const;
const Z = 1.959963984540054;
const names = Object.keys(multiclassMetrics) as Name[];

function tallyOf({ labels, predictions, weights, classes }: Rows): MulticlassTally {
  const rows = {
    labels: Uint8Array.from(labels),
    predictions: Uint8Array.from(predictions),
    classes,
    ...(weights && { weights: Float64Array.from(weights) }),
  };
  return countMulticlass(rows, [{ codes: new Uint8Array(labels.length), size: 1 }])[0]?.[0] as MulticlassTally;
}

function estimate(name: Name, tally: MulticlassTally): Estimate | undefined {
  const metric: Metric<MulticlassTally> = multiclassMetrics[name];
  const { value } = metric.measure(tally, strict);
  return value === undefined ? undefined : estimateOf(value, metric.uncertainty, { tally, whole: tally });
}

function bounds(name: Name, tally: MulticlassTally): { readonly low: number; readonly high: number } {
  return boundsOf(estimate(name, tally) as Estimate, Z);
}

const cases = reference.multiclass.map((one) => {
  const { labels, classes, weights } = one.rows;
  return [`${labels.length} rows of ${classes} classes${weights ? ', weighted' : ''}`, one] as const;
});

describe('scikit-learn', () => {
  test.each(cases)('%s', (_, { rows, figures }) => {
    const tally = tallyOf(rows);
    for (const [name, expected] of Object.entries(figures)) {
      expect(multiclassMetrics[name as Name].measure(tally, strict).value, name).toBeCloseTo(expected, 12);
    }
  });

  test('the reference has every metric but the count', () => {
    const theirs = Object.keys(reference.multiclass[0]?.figures ?? {});
    expect(theirs.toSorted()).toEqual(names.filter((name) => name !== 'count').toSorted());
  });

  test.each(reference.multiclass_with_an_absent_class)('zero_division stands in for a class without rows', (one) => {
    const tally = tallyOf(one.rows);
    for (const zeroDivision of [0, 1] as const) {
      for (const [name, expected] of Object.entries(one[`zero_division_${zeroDivision}`])) {
        expect(multiclassMetrics[name as Name].measure(tally, { zeroDivision }).value, name).toBeCloseTo(expected, 12);
      }
    }
  });
});

describe('a figure without a value says why', () => {
  // Of three classes the last has no row; it is predicted once.
  const absent = tallyOf({ labels: [0, 0, 1], predictions: [0, 2, 1], classes: 3 });
  const unpredicted = tallyOf({ labels: [0, 1, 2], predictions: [0, 1, 1], classes: 3 });
  const alone = tallyOf({ labels: [0, 0], predictions: [0, 0], classes: 2 });
  const none = tallyOf({ labels: [], predictions: [], classes: 2 });
  const unweighed = tallyOf({ labels: [0, 1, 1], predictions: [0, 1, 0], weights: [0, 1, 2], classes: 2 });
  const weightless = tallyOf({ labels: [0, 1], predictions: [0, 1], weights: [0, 0], classes: 2 });

  const rows: readonly (readonly [Name, MulticlassTally, NoValue])[] = [
    ['balanced_accuracy_score', absent, 'no_positives'],
    ['recall_score', absent, 'no_positives'],
    ['true_positive_rate', absent, 'no_positives'],
    ['false_negative_rate', absent, 'no_positives'],
    ['precision_score', unpredicted, 'no_predicted_positives'],
    ['false_discovery_rate', unpredicted, 'no_predicted_positives'],
    ['true_negative_rate', alone, 'no_negatives'],
    ['false_positive_rate', alone, 'no_negatives'],
    ['negative_predictive_value', alone, 'no_predicted_negatives'],
    ['false_omission_rate', alone, 'no_predicted_negatives'],
    ['f1_score', alone, 'no_positives'],
    ['accuracy_score', none, 'no_rows'],
    ['zero_one_loss', none, 'no_rows'],
    ['balanced_accuracy_score', none, 'no_rows'],
    ['balanced_accuracy_score', unweighed, 'zero_weight'],
    ['recall_score', unweighed, 'zero_weight'],
    ['accuracy_score', weightless, 'zero_weight'],
    ['balanced_accuracy_score', weightless, 'zero_weight'],
  ];
  test.each(rows)('%s: %#: %s', (name, tally, reason) => {
    expect(multiclassMetrics[name].measure(tally, strict)).toEqual({ reason });
  });

  test('a class that is predicted and has no row has the F1 0, and so there is a mean', () => {
    // classes 0: 2·1/(2 + 0 + 1), 1: 1, 2: 0
    expect(multiclassMetrics.f1_score.measure(absent, strict).value).toBeCloseTo((2 / 3 + 1 + 0) / 3, 14);
  });

  test('balanced accuracy with zero_division is the mean over the classes that occur, and 0/0 over no rows', () => {
    expect(multiclassMetrics.balanced_accuracy_score.measure(absent, { zeroDivision: 1 })).toEqual({ value: 0.75 });
    expect(multiclassMetrics.balanced_accuracy_score.measure(none, { zeroDivision: 1 })).toEqual({ reason: 'no_rows' });
    expect(multiclassMetrics.recall_score.measure(absent, { zeroDivision: 1 }).value).toBeCloseTo(2.5 / 3, 14);
  });

  test('where a class has no share there is no interval, whatever stands in for it', () => {
    const { measure, uncertainty } = multiclassMetrics.recall_score as Metric<MulticlassTally>;
    expect(measure(absent, { zeroDivision: 0 }).value).toBeDefined();
    expect(uncertainty?.parts(absent, absent, {})).toBe(undefined);
  });
});

test('rows of the kind that a metric divides by: those of the class with the fewest', () => {
  // rows are labels: 10, 6 and 4; columns are predictions: 9, 8 and 3
  const tally: MulticlassTally = {
    matrix: [
      [7, 2, 1],
      [1, 5, 0],
      [1, 1, 2],
    ],
    weighted: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  };
  const rows = Object.fromEntries(names.map((name) => [name, multiclassMetrics[name].rowsDividedBy(tally)]));
  expect(rows).toEqual({
    count: 20,
    accuracy_score: 20,
    balanced_accuracy_score: 4,
    precision_score: 3,
    recall_score: 4,
    f1_score: 5,
    zero_one_loss: 20,
    true_positive_rate: 4,
    true_negative_rate: 10,
    false_positive_rate: 10,
    false_negative_rate: 4,
    false_discovery_rate: 3,
    false_omission_rate: 11,
    negative_predictive_value: 11,
  });
});

describe('how sure', () => {
  const matrix = [
    [30, 5, 5],
    [4, 20, 6],
    [2, 3, 15],
  ];

  test('accuracy: Wilson’s', () => {
    // statsmodels.stats.proportion.proportion_confint(65, 90, method='wilson')
    expect(bounds('accuracy_score', { matrix })).toEqual({
      low: expect.closeTo(0.6220477250293879, 10),
      high: expect.closeTo(0.8042031080531336, 10),
    });
  });

  test.each(['balanced_accuracy_score', 'recall_score', 'true_positive_rate'] as const)(
    '%s: Wilson’s bounds of each class, squared and added',
    (name) => {
      // for (x, n) in ((30, 40), (20, 30), (15, 20)): proportion_confint(x, n, method='wilson');
      // mean ∓ √Σ (distance to the bound)² / 3
      expect(bounds(name, { matrix })).toEqual({
        low: expect.closeTo(0.6152908735645434, 10),
        high: expect.closeTo(0.7972503844003005, 10),
      });
    },
  );

  test('macro precision: the same over the columns', () => {
    // ((30, 36), (20, 28), (15, 26))
    expect(bounds('precision_score', { matrix })).toEqual({
      low: expect.closeTo(0.6068067531899485, 10),
      high: expect.closeTo(0.7853338024210739, 10),
    });
  });

  test.each([
    ['false_negative_rate', 'true_positive_rate'],
    ['false_discovery_rate', 'precision_score'],
    ['false_positive_rate', 'true_negative_rate'],
    ['false_omission_rate', 'negative_predictive_value'],
    ['zero_one_loss', 'accuracy_score'],
  ] as const)('%s has the bounds of %s, mirrored', (one, other) => {
    const { low, high } = bounds(other, { matrix });
    expect(bounds(one, { matrix })).toEqual({ low: expect.closeTo(1 - high, 12), high: expect.closeTo(1 - low, 12) });
  });

  const withErrors = cases.filter(([, { errors }]) => errors !== undefined);
  test.each(withErrors)('%s: the infinitesimal jackknife of scikit-learn’s figures, on the logit scale', (_, one) => {
    for (const [name, error] of Object.entries(one.errors ?? {})) {
      const value = one.figures[name] as number;
      const logit = Math.log(value / (1 - value));
      const reach = (Z * error) / (value * (1 - value));
      const { low, high } = bounds(name as Name, tallyOf(one.rows));
      expect(low, name).toBeCloseTo(1 / (1 + Math.exp(reach - logit)), 7);
      expect(high, name).toBeCloseTo(1 / (1 + Math.exp(-reach - logit)), 7);
    }
  });

  test('none by the delta method where a class divides by fewer than 5 rows, or the figure is 0 or 1', () => {
    const few = [
      [20, 1],
      [1, 3],
    ];
    const enough = [
      [20, 1],
      [1, 4],
    ];
    const right = [
      [20, 0],
      [0, 20],
    ];
    expect(estimate('true_negative_rate', { matrix: few })).toBe(undefined);
    expect(estimate('true_negative_rate', { matrix: enough })?.parts[0]?.rows).toBe(5);
    expect(estimate('f1_score', { matrix: right })).toBe(undefined);
    const wrong = [
      [0, 20],
      [20, 0],
    ];
    expect(estimate('f1_score', { matrix: wrong })).toBe(undefined);
    // None is a share of rows, whose ratio would be Koopman's.
    expect(estimate('true_negative_rate', { matrix: enough })?.parts[0]?.share).toBe(false);
    // Weights do not make up for rows: 4 of any weights count as 4 at most.
    const heavy = {
      matrix: few,
      weighted: few.map((row) => row.map((rows) => 100 * rows)),
      weightedSquares: few.map((row) => row.map((rows) => 10_000 * rows)),
    };
    expect(estimate('true_negative_rate', heavy)).toBe(undefined);
    const nothing = {
      matrix: enough,
      weighted: [
        [0, 0],
        [0, 0],
      ],
      weightedSquares: [
        [0, 0],
        [0, 0],
      ],
    };
    expect(estimate('true_negative_rate', nothing)).toBe(undefined);
  });

  test('unequal weights are worth fewer rows: Kish’s number of those that the class divides by', () => {
    // Not of the second class: 20 rows of weight 1 and 5 of weight 4, (20 + 20)² / (20 + 80).
    const weighted = {
      matrix: [
        [20, 5],
        [2, 28],
      ],
      weighted: [
        [20, 20],
        [2, 28],
      ],
      weightedSquares: [
        [20, 80],
        [2, 28],
      ],
    };
    expect(rowsOf(estimate('true_negative_rate', weighted) as Estimate)).toBe(16);
  });

  test('weights of 2 change no bounds', () => {
    const times = (by: number) => matrix.map((row) => row.map((rows) => rows * by));
    const weighted = { matrix, weighted: times(2), weightedSquares: times(4) };
    for (const name of names.filter((name) => name !== 'count')) {
      const { low, high } = bounds(name, { matrix });
      expect(bounds(name, weighted), name).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
    }
  });
});

describe('laws', () => {
  const some = fc.integer({ min: 2, max: 4 }).chain((classes) => {
    const code = fc.nat({ max: classes - 1 });
    const row = fc.record({ label: code, prediction: code, weight: fc.nat({ max: 8 }).map((half) => half / 2) });
    return fc.array(row, { minLength: 1, maxLength: 60 }).map((rows) => ({ rows, classes }));
  });
  type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;
  const tallied = ({ rows, classes }: Some, weighted: boolean): MulticlassTally =>
    tallyOf({
      labels: rows.map(({ label }) => label),
      predictions: rows.map(({ prediction }) => prediction),
      classes,
      ...(weighted && { weights: rows.map(({ weight }) => weight) }),
    });

  test.each(names)('%s and its bounds lie in its range', (name) => {
    const [least, greatest] = multiclassMetrics[name].range;
    fc.assert(
      fc.property(some, fc.boolean(), (rows, weighted) => {
        const tally = tallied(rows, weighted);
        const { value } = multiclassMetrics[name].measure(tally, strict);
        if (value === undefined) return;
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(greatest + 1e-12);
        const sure = estimate(name, tally);
        if (sure === undefined) return;
        const { low, high } = boundsOf(sure, Z);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(least - 1e-12);
        expect(high).toBeLessThanOrEqual(greatest + 1e-12);
      }),
    );
  });

  test.each(names)('%s does not depend on the order of rows, nor on how their weight is cut', (name) => {
    const value = (of: Some, weighted: boolean) => multiclassMetrics[name].measure(tallied(of, weighted), strict).value;
    fc.assert(
      fc.property(some, ({ rows, classes }) => {
        const halves = rows.flatMap((row) => [1 / 4, 3 / 4].map((part) => ({ ...row, weight: row.weight * part })));
        const equal = rows.map((row) => ({ ...row, weight: 2 }));
        const pairs = [
          [value({ rows, classes }, true), value({ rows: rows.toReversed(), classes }, true)],
          ...(name === 'count' ? [] : [[value({ rows, classes }, true), value({ rows: halves, classes }, true)]]),
          [value({ rows, classes }, false), value({ rows: equal, classes }, true)],
        ];
        for (const [one, two] of pairs) {
          expect(two ?? 'none').toEqual(one === undefined ? 'none' : expect.closeTo(one, 12));
        }
      }),
    );
  });

  test.each(names.filter((name) => 'ideal' in multiclassMetrics[name]))(
    '%s has its ideal for flawless rows',
    (name) => {
      const ideal = (multiclassMetrics[name] as Metric<MulticlassTally>).ideal as number;
      fc.assert(
        fc.property(some, ({ rows, classes }) => {
          const flawless = { rows: rows.map((row) => ({ ...row, prediction: row.label })), classes };
          const { value } = multiclassMetrics[name].measure(tallied(flawless, true), strict);
          if (value !== undefined) expect(value).toBeCloseTo(ideal, 12);
        }),
      );
    },
  );

  test('the order of the classes does not matter', () => {
    fc.assert(
      fc.property(some, ({ rows, classes }) => {
        const turned = rows.map((row) => ({
          ...row,
          label: classes - 1 - row.label,
          prediction: classes - 1 - row.prediction,
        }));
        for (const name of names) {
          const [one, two] = [rows, turned].map((of) =>
            multiclassMetrics[name].measure(tallied({ rows: of, classes }, true), strict),
          );
          expect(two?.value ?? 'none', name).toEqual(one?.value === undefined ? 'none' : expect.closeTo(one.value, 12));
        }
      }),
    );
  });

  test('the macro mean of selection rate and prevalence would be 1/k: they are metrics of single classes only', () => {
    fc.assert(
      fc.property(some, ({ rows, classes }) => {
        const tally = tallied({ rows, classes }, false);
        for (const name of ['selection_rate', 'prevalence'] as const) {
          const values = Array.from({ length: classes }, (_, at) =>
            binaryMetrics[name].measure(oneVsRest(tally, at), strict),
          );
          expect(values.reduce((sum, { value = Number.NaN }) => sum + value, 0) / classes).toBeCloseTo(1 / classes, 12);
          expect(names).not.toContain(name);
        }
      }),
    );
  });
});
