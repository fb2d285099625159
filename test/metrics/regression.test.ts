import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, type Estimate, estimateOf } from '../../src/metrics/estimate.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { regressionMetrics } from '../../src/metrics/regression/index.ts';
import { countRegression } from '../../src/tally/count-regression.ts';
import type { RegressionTally } from '../../src/tally/regression-tally.ts';
import { restRegression } from '../../src/tally/rest-regression.ts';
import { type RegressionRow, regressionColumns, someRegressionRows } from '../tally/regression-rows.ts';

type Name = keyof typeof regressionMetrics;

interface ReferenceCase {
  readonly rows: { labels: number[]; predictions: number[]; weights?: number[] };
  readonly figures: { readonly [metric: string]: number };
  readonly quantiles: readonly number[];
  readonly r2_error?: number;
}

/** By scikit-learn, Fairlearn and NumPy: test/reference/tasks.py. */
const { regression: reference }: { regression: ReferenceCase[] } = JSON.parse(
  readFileSync(new URL('../reference/tasks.json', import.meta.url), 'utf8'),
);

const strict = { zeroDivision: undefined } as const;
const Z = 1.959963984540054;

function tallyOf({ labels, predictions, weights }: ReferenceCase['rows']): RegressionTally {
  const rows = {
    labels: Float64Array.from(labels),
    predictions: Float64Array.from(predictions),
    ...(weights && { weights: Float64Array.from(weights) }),
  };
  return countRegression(rows, [{ codes: new Uint8Array(labels.length), size: 1 }])[0]?.[0] as RegressionTally;
}

function estimate(name: Name, tally: RegressionTally): Estimate | undefined {
  const metric: Metric<RegressionTally> = regressionMetrics[name];
  const { value } = metric.measure(tally, strict);
  return value === undefined ? undefined : estimateOf(value, metric.uncertainty, { tally, whole: tally });
}

const cases = reference.map((one) => {
  const { labels, weights } = one.rows;
  return [`${labels.length} rows near ${labels[0]}${weights ? ', weighted' : ''}`, one] as const;
});

describe('scikit-learn, Fairlearn and NumPy', () => {
  test.each(cases)('%s', (_, { rows, figures, quantiles }) => {
    const tally = tallyOf(rows);
    for (const [name, expected] of Object.entries(figures)) {
      const { value = Number.NaN } = regressionMetrics[name as Name].measure(tally, strict);
      expect(Math.abs(value - expected) / Math.max(1, Math.abs(expected)), name).toBeLessThanOrEqual(1e-12);
    }
    expect(tally.errorQuantiles).toEqual(quantiles);
  });

  test('the reference has every metric but the count', () => {
    const all = Object.keys(regressionMetrics).filter((name) => name !== 'count');
    expect(Object.keys(reference[0]?.figures ?? {})).toEqual(all);
  });
});

describe('large offsets', () => {
  // The same rows, 0 and 1e9 above 0; dyadic numbers, so that nothing is lost in the data themselves.
  const labels = [0, 0.5, 1, 2, 4];
  const predictions = [0.25, 0.5, 2, 1, 3.5];
  const lifted = (by: number) =>
    tallyOf({ labels: labels.map((y) => y + by), predictions: predictions.map((y) => y + by) });

  test.each(['r2_score', 'mean_squared_error', 'mean_overprediction'] as const)('cost no digit of %s', (name) => {
    const [low, high] = [lifted(0), lifted(1e9)].map((tally) => regressionMetrics[name].measure(tally, strict).value);
    expect(high).toBeCloseTo(low as number, 14);
  });

  test('nor of the interval of the mean prediction', () => {
    const width = (tally: RegressionTally) => {
      const { low, high } = boundsOf(estimate('mean_prediction', tally) as Estimate, Z);
      return high - low;
    };
    expect(width(lifted(1e9))).toBeCloseTo(width(lifted(0)), 6);
  });

  test('nor where one group lies far from the others', () => {
    const rows = {
      labels: Float64Array.of(...labels, ...labels),
      predictions: Float64Array.of(...predictions, ...predictions),
    };
    for (let row = 5; row < 10; row++) {
      rows.labels[row]! += 2 ** 30;
      rows.predictions[row]! += 2 ** 30;
    }
    const codes = Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    const [near, far] = (countRegression(rows, [{ codes, size: 2 }])[0] ?? []).map(
      (tally) => regressionMetrics.r2_score.measure(tally, strict).value,
    );
    expect(far).toBeCloseTo(near as number, 14);
  });
});

describe('a figure without a value says why', () => {
  test.each([
    ['no rows', { labels: [], predictions: [] }, 'no_rows', 'no_rows'],
    ['weights of 0', { labels: [1, 2], predictions: [1, 2], weights: [0, 0] }, 'zero_weight', 'zero_weight'],
    ['one row', { labels: [3], predictions: [2] }, undefined, 'constant_labels'],
    ['labels that are all 0.1', { labels: [0.1, 0.1, 0.1], predictions: [0, 1, 2] }, undefined, 'constant_labels'],
    ['the same without an error', { labels: [5, 5], predictions: [5, 5] }, undefined, 'constant_labels'],
    [
      'another label without weight',
      { labels: [5, 5, 6], predictions: [5, 5, 6], weights: [1, 1, 0] },
      undefined,
      'constant_labels',
    ],
    ['errors whose squares overflow', { labels: [1e200, 1], predictions: [-1e200, 1] }, undefined, 'infinite'],
  ])('%s', (_, rows, ofMeans, ofR2) => {
    const reasonOf = (name: Name, zeroDivision: 0 | undefined) =>
      regressionMetrics[name].measure(tallyOf(rows), { zeroDivision }).reason;
    expect(reasonOf('mean_absolute_error', undefined)).toBe(ofMeans);
    expect(reasonOf('mean_prediction', undefined)).toBe(ofMeans);
    expect(reasonOf('r2_score', undefined)).toBe(ofR2);
    // Not for scikit-learn's 1 and 0 of constant labels: that is no rate over nobody.
    expect(reasonOf('r2_score', 0)).toBe(ofR2);
  });

  test('a mean squared error that is infinite has none, nor its root', () => {
    const tally = tallyOf({ labels: [1e200], predictions: [-1e200] });
    expect(regressionMetrics.mean_squared_error.measure(tally, strict)).toEqual({ reason: 'infinite' });
    expect(regressionMetrics.root_mean_squared_error.measure(tally, strict)).toEqual({ reason: 'infinite' });
  });
});

test('R² keeps its digits where one row outweighs all others', () => {
  // The mean is 10,000 + 10⁻¹⁸: squares about it are 10⁻⁹ · 1², those of the errors 10⁻⁹ · 2².
  const rows = { labels: [10_001, 10_000], predictions: [10_003, 10_000], weights: [1e-9, 1e9] };
  const { value = Number.NaN } = regressionMetrics.r2_score.measure(tallyOf(rows), strict);
  expect(value).toBeCloseTo(1 - 4, 9);
});

test('flawless predictions: every loss is 0 and not −0, R² is 1', () => {
  const tally = tallyOf({ labels: [1.1, 2.2, 3.3], predictions: [1.1, 2.2, 3.3] });
  for (const [name, { measure, ...metric }] of Object.entries(regressionMetrics)) {
    if ('ideal' in metric) expect(measure(tally, strict), name).toEqual({ value: metric.ideal });
  }
});

test('constant predictions have that number as their mean, and bounds', () => {
  const tally = tallyOf({ labels: [1, 2, 3], predictions: [0.1, 0.1, 0.1] });
  expect(regressionMetrics.mean_prediction.measure(tally, strict)).toEqual({ value: 0.1 });
  expect(boundsOf(estimate('mean_prediction', tally) as Estimate, Z)).toEqual({ low: 0.1, high: 0.1 });
});

test('rows are never weighted', () => {
  const tally = tallyOf({ labels: [1, 2, 3], predictions: [1, 2, 3], weights: [2, 2, 0] });
  expect(regressionMetrics.count.measure(tally, strict)).toEqual({ value: 3 });
  expect(Object.values(regressionMetrics).map(({ rowsDividedBy }) => rowsDividedBy(tally))).toEqual(
    new Array(8).fill(3),
  );
});

describe('how sure', () => {
  const sixty = cases.filter(([, { r2_error }]) => r2_error !== undefined);

  // Student's quantile at 0.975 with n_eff − 1 degrees of freedom: scipy.stats.t.ppf(0.975, (W**2 / Q) - 1)
  const quantiles = [2.000995378088267, 2.000995378088267, 2.0385964000179295, 2.032271177171544];
  test.each(sixty.map((one, at) => [...one, quantiles[at] as number] as const))(
    'R² of %s: the infinitesimal jackknife of scikit-learn’s, on the log scale of 1 − R²',
    (_, { rows, figures, r2_error = Number.NaN }, t) => {
      const unexplained = 1 - (figures.r2_score as number);
      const reach = (t * r2_error) / unexplained;
      const { low, high } = boundsOf(estimate('r2_score', tallyOf(rows)) as Estimate, Z);
      expect(low).toBeCloseTo(1 - unexplained * Math.exp(reach), 6);
      expect(high).toBeCloseTo(1 - unexplained * Math.exp(-reach), 6);
    },
  );

  test('R² of fewer than 30 rows has no interval', () => {
    const rows = (n: number) => {
      const labels = Array.from({ length: n }, (_, at) => at % 7);
      return { labels, predictions: labels.map((label, at) => label + (at % 3)) };
    };
    expect(estimate('r2_score', tallyOf(rows(29)))).toBe(undefined);
    expect(estimate('r2_score', tallyOf(rows(30)))?.parts[0]?.rows).toBe(30);
  });

  test('the root of the mean squared error has the roots of its bounds', () => {
    const [, { rows }] = sixty[0] as (typeof sixty)[number];
    const square = boundsOf(estimate('mean_squared_error', tallyOf(rows)) as Estimate, Z);
    const root = boundsOf(estimate('root_mean_squared_error', tallyOf(rows)) as Estimate, Z);
    expect(root.low).toBeCloseTo(Math.sqrt(square.low), 12);
    expect(root.high).toBeCloseTo(Math.sqrt(square.high), 12);
  });

  test('bounds of losses keep out of what cannot be', () => {
    const tally = tallyOf({ labels: [0, 0, 0, 0], predictions: [0, 0, 0, 9] });
    for (const name of ['mean_absolute_error', 'root_mean_squared_error', 'mean_overprediction'] as const) {
      expect(boundsOf(estimate(name, tally) as Estimate, Z).low, name).toBe(0);
    }
  });

  test('a group and the rest pool to the whole', () => {
    const whole = tallyOf({ labels: [1, 2, 3, 4, 5], predictions: [2, 2, 2, 7, 5], weights: [2, 2, 3, 4, 5] });
    const group = tallyOf({ labels: [1, 2], predictions: [2, 2], weights: [2, 2] });
    for (const name of ['mean_absolute_error', 'mean_squared_error', 'mean_prediction'] as const) {
      const [one, other, all] = [group, restRegression(whole, group), whole].map(
        (tally) => (estimate(name, tally) as Estimate).parts[0],
      );
      const pooled = (one?.mass ?? 0) * (one?.value ?? 0) + (other?.mass ?? 0) * (other?.value ?? 0);
      expect(pooled / (all?.mass ?? 0), name).toBeCloseTo(all?.value ?? Number.NaN, 12);
    }
  });
});

describe.each(Object.entries(regressionMetrics))('%s', (name, metric: Metric<RegressionTally>) => {
  const value = (rows: readonly RegressionRow[], weighted = true) => {
    const whole = { codes: new Uint8Array(rows.length), size: 1 };
    const [[tally] = []] = countRegression(regressionColumns(rows, { weighted }), [whole]);
    return metric.measure(tally as RegressionTally, strict).value;
  };

  test('lies in its range, and its bounds about it', () => {
    fc.assert(
      fc.property(someRegressionRows, fc.boolean(), (rows, weighted) => {
        const whole = { codes: new Uint8Array(rows.length), size: 1 };
        const [[tally] = []] = countRegression(regressionColumns(rows, { weighted }), [whole]);
        const figure = value(rows, weighted);
        if (figure === undefined) return;
        expect(figure).toBeGreaterThanOrEqual(metric.range[0]);
        expect(figure).toBeLessThanOrEqual(metric.range[1]);
        const sure = estimate(name as Name, tally as RegressionTally);
        if (sure === undefined) return;
        const { low, high } = boundsOf(sure, Z);
        expect(low).toBeLessThanOrEqual(figure);
        expect(high).toBeGreaterThanOrEqual(figure);
        expect(low).toBeGreaterThanOrEqual(metric.range[0]);
        expect(high).toBeLessThanOrEqual(metric.range[1]);
      }),
    );
  });

  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(someRegressionRows, (rows) => {
        const [one, two] = [value(rows), value(rows.toReversed())];
        expect(two ?? 'none').toEqual(one === undefined ? 'none' : expect.closeTo(one, 9));
      }),
    );
  });

  if (name !== 'count')
    test('is the same when a row is split into two that share its weight', () => {
      fc.assert(
        fc.property(someRegressionRows, (rows) => {
          const halves = rows.flatMap((row) => [1 / 4, 3 / 4].map((part) => ({ ...row, weight: row.weight * part })));
          const [one, two] = [value(rows), value(halves)];
          expect(two ?? 'none').toEqual(one === undefined ? 'none' : expect.closeTo(one, 9));
        }),
      );
    });

  test('is unweighted when all weights are equal', () => {
    fc.assert(
      fc.property(someRegressionRows, (rows) => {
        const equal = rows.map((row) => ({ ...row, weight: 2 }));
        const [one, two] = [value(equal, false), value(equal, true)];
        expect(two ?? 'none').toEqual(one === undefined ? 'none' : expect.closeTo(one, 9));
      }),
    );
  });

  test('is the same whatever other rows there are', () => {
    // A group is counted beside another as it is alone.
    fc.assert(
      fc.property(someRegressionRows, someRegressionRows, (rows, others) => {
        const codes = Uint8Array.from([...rows, ...others], (_, at) => (at < rows.length ? 0 : 1));
        const both = regressionColumns([...rows, ...others], { weighted: true });
        const [[beside] = []] = countRegression(both, [{ codes, size: 2 }]);
        const found = metric.measure(beside as RegressionTally, strict).value;
        const alone = value(rows);
        expect(found ?? 'none').toEqual(alone === undefined ? 'none' : expect.closeTo(alone, 9));
      }),
    );
  });
});
