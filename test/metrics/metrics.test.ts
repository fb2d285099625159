import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { binaryMetricNames, binaryMetrics } from '../../src/metrics/index.ts';
import type { NoValue, ZeroDivision } from '../../src/metrics/metric.ts';
import { count } from '../../src/tally/count.ts';
import type { Cells, Tally } from '../../src/tally/tally.ts';

interface ReferenceCase {
  readonly rows: { labels: number[]; predictions: number[]; scores: number[]; weights?: number[] };
  readonly figures: { readonly [metric: string]: number };
}

type MetricName = keyof typeof binaryMetrics;

const reference: { cases: ReferenceCase[] } = JSON.parse(
  readFileSync(new URL('../reference/metrics.json', import.meta.url), 'utf8'),
);

function tallyOf({ labels, predictions, scores, weights }: ReferenceCase['rows']): Tally {
  const rows = {
    labels: Uint8Array.from(labels),
    predictions: Uint8Array.from(predictions),
    scores: Float64Array.from(scores),
    ...(weights && { weights: Float64Array.from(weights) }),
  };
  return count(rows, [{ codes: new Uint8Array(labels.length), size: 1 }])[0]?.[0] as Tally;
}

const cells = (tn: number, fp: number, fn: number, tp: number): Cells => ({ tn, fp, fn, tp });

describe('metrics of Fairlearn and scikit-learn', () => {
  test.each(reference.cases.map((one, at) => [`case ${at}: ${one.rows.labels.length} rows`, one] as const))(
    '%s',
    (_, { rows, figures }) => {
      const tally = tallyOf(rows);
      for (const [name, expected] of Object.entries(figures)) {
        const measured = binaryMetrics[name as MetricName].measure(tally, { zeroDivision: undefined });
        expect(measured.value, name).toBeCloseTo(expected, 12);
      }
    },
  );

  test('the reference has every metric but the count', () => {
    const theirs = binaryMetricNames.filter(
      (name) => /sklearn|fairlearn/.test(binaryMetrics[name].source) && name !== 'count',
    );
    expect(Object.keys(reference.cases[0]?.figures ?? {})).toEqual(theirs);
  });
});

describe('metrics beyond Fairlearn, by hand', () => {
  // cells (tn, fp, fn, tp) = (2, 3, 5, 7): benefits are 0 five times, 1 nine times, 2 three times; their mean is 15/17
  const cells = { tn: 2, fp: 3, fn: 5, tp: 7 };
  const figures: readonly (readonly [MetricName, number])[] = [
    ['prevalence', 12 / 17],
    ['false_discovery_rate', 3 / 10],
    ['false_omission_rate', 5 / 7],
    ['negative_predictive_value', 2 / 7],
    ['predicted_positive_share', 10 / 40],
    ['generalized_entropy_index', 66 / 225],
    ['theil_index', (9 * (17 / 15) * Math.log(17 / 15) + 3 * (34 / 15) * Math.log(34 / 15)) / 17],
  ];
  test.each(figures)('%s', (name, expected) => {
    const whole = { cells: { tn: 9, fp: 20, fn: 9, tp: 20 } };
    expect(binaryMetrics[name].measure({ cells }, { zeroDivision: undefined, whole }).value).toBeCloseTo(expected, 14);
  });
});

describe('F1 to the last bit, as in the figures of Fairlearn 0.14 with scikit-learn 1.2', () => {
  // fp, fn, tp, expected: rows of ../shared/golden/adult-golden.json (Female, Amer-Indian-Eskimo, Female and Black)
  test.each([
    [83, 291, 221, 0.5416666666666667],
    [1, 9, 11, 0.6874999999999999],
    [5, 28, 10, 0.3773584905660377],
  ])('%i false positives, %i false negatives, %i true positives: %d', (fp, fn, tp, expected) => {
    expect(binaryMetrics.f1_score.measure({ cells: cells(1, fp, fn, tp) }, { zeroDivision: undefined })).toEqual({
      value: expected,
    });
  });

  test('weights that leave true positives too little to divide have the F1 of none', () => {
    const tally = { cells: cells(0, 1, 1, 1), weighted: cells(0, 1e100, 1e100, 5e-324) };
    expect(binaryMetrics.f1_score.measure(tally, { zeroDivision: undefined })).toEqual({ value: 0 });
  });
});

describe('a figure without a value says why', () => {
  // metric, cells, reason; then the value under zero_division 0 as Fairlearn 0.14 gives it, undefined where it has none
  const rows: readonly (readonly [MetricName, Cells, NoValue, number | undefined])[] = [
    ['true_positive_rate', cells(3, 1, 0, 0), 'no_positives', 0],
    ['false_negative_rate', cells(3, 1, 0, 0), 'no_positives', 0],
    ['recall_score', cells(3, 1, 0, 0), 'no_positives', 0],
    ['true_negative_rate', cells(0, 0, 1, 2), 'no_negatives', 0],
    ['false_positive_rate', cells(0, 0, 1, 2), 'no_negatives', 0],
    ['precision_score', cells(3, 0, 2, 0), 'no_predicted_positives', 0],
    ['f1_score', cells(3, 0, 0, 0), 'no_positives', 0],
    ['balanced_accuracy_score', cells(3, 1, 0, 0), 'no_positives', 0.75],
    ['balanced_accuracy_score', cells(0, 0, 1, 3), 'no_negatives', 0.75],
    ['balanced_accuracy_score', cells(0, 0, 0, 0), 'no_rows', undefined],
    ['selection_rate', cells(0, 0, 0, 0), 'no_rows', undefined],
    ['accuracy_score', cells(0, 0, 0, 0), 'no_rows', undefined],
    ['zero_one_loss', cells(0, 0, 0, 0), 'no_rows', undefined],
    ['roc_auc_score', cells(1, 1, 1, 1), 'no_scores', undefined],
    ['log_loss', cells(1, 1, 1, 1), 'no_scores', undefined],
    ['brier_score_loss', cells(1, 1, 1, 1), 'no_scores', undefined],
  ];
  test.each(rows)('%s of %o: %s', (name, given, reason, withZero) => {
    const measure = (zeroDivision: ZeroDivision) => binaryMetrics[name].measure({ cells: given }, { zeroDivision });
    expect(measure(undefined)).toEqual({ reason });
    expect(measure(0).value).toBe(withZero);
  });

  test('zero_division: 1 gives a rate over nobody the value 1', () => {
    expect(binaryMetrics.precision_score.measure({ cells: cells(3, 0, 2, 0) }, { zeroDivision: 1 })).toEqual({
      value: 1,
    });
  });

  test('one class has no AUC, with scores and with zero_division', () => {
    const tally = tallyOf({ labels: [1, 1], predictions: [1, 0], scores: [0.2, 0.7] });
    expect(binaryMetrics.roc_auc_score.measure(tally, { zeroDivision: 0 })).toEqual({ reason: 'one_class' });
  });

  test('rows whose weights are all 0 have no rate', () => {
    const given = { labels: [1, 0, 0, 1], predictions: [1, 0, 1, 0], scores: [0.2, 0.7, 0.5, 0.1] };
    const tally = tallyOf({ ...given, weights: [0, 0, 0, 0] });
    const whole = { ...tally };
    const options = { zeroDivision: undefined, whole, reference: tally, strata: [{ group: tally, all: whole }] };
    const reasons = binaryMetricNames.map((name) => binaryMetrics[name].measure(tally, options).reason);
    expect(reasons).toEqual(binaryMetricNames.map((name) => (name === 'count' ? undefined : 'zero_weight')));
  });

  test('weights whose sum overflows give no rate rather than 0 or NaN', () => {
    const huge = tallyOf({ labels: [1, 1, 0], predictions: [1, 1, 0], scores: [1, 1, 0], weights: [1e308, 1e308, 1] });
    expect(binaryMetrics.selection_rate.measure(huge, { zeroDivision: undefined })).toEqual({ reason: 'infinite' });
  });
});

describe('rows of the kind that a metric divides by', () => {
  // cells (tn, fp, fn, tp) = (2, 3, 5, 7): 17 rows, 12 positives, 5 negatives, 10 selected
  const divided: readonly (readonly [MetricName, number])[] = [
    ['count', 17],
    ['selection_rate', 17],
    ['accuracy_score', 17],
    ['zero_one_loss', 17],
    ['balanced_accuracy_score', 5],
    ['precision_score', 10],
    ['recall_score', 12],
    ['f1_score', 15],
    ['true_positive_rate', 12],
    ['false_negative_rate', 12],
    ['true_negative_rate', 5],
    ['false_positive_rate', 5],
    ['roc_auc_score', 5],
    ['log_loss', 17],
    ['brier_score_loss', 17],
    ['treatment_equality', 8],
    ['average_odds_difference', 5],
    ['class_imbalance', 17],
    ['expected_calibration_error', 17],
  ];
  test.each(divided)('%s: %i', (name, rows) => {
    expect(binaryMetrics[name].rowsDividedBy({ cells: cells(2, 3, 5, 7), weighted: cells(9, 9, 9, 9) })).toBe(rows);
  });
});
