import { describe, expect, test } from 'vitest';
import { type Aggregate, type Method, spread } from '../../src/metrics/disparity.ts';
import type { Measured } from '../../src/metrics/metric.ts';
import { regressionMetrics } from '../../src/metrics/regression/index.ts';
import { countRegression } from '../../src/tally/count-regression.ts';
import type { RegressionTally } from '../../src/tally/regression-tally.ts';
import { present, readGolden } from './folder.ts';
import { readPredictions } from './predictions.ts';

interface Values {
  readonly [metric: string]: number;
}

interface Frame {
  readonly y_true: string;
  readonly y_pred: string;
  readonly sensitive_features: readonly string[];
  readonly control_features: readonly string[];
  readonly weighted: boolean;
  /** With control features this and the aggregates are lists, one entry a stratum, and not looked at here. */
  readonly overall: Values;
  readonly by_group: readonly { readonly group: { readonly [feature: string]: string }; readonly values: Values }[];
  readonly group_min: Values;
  readonly group_max: Values;
  readonly difference: { readonly [method in Method]: Values };
  readonly ratio: { readonly [method in Method]: Values };
}

type Name = keyof typeof regressionMetrics;

const golden = present
  ? readGolden<{ frames: { [key: string]: Frame } }>('adult-regression-golden.json')
  : { frames: {} };

/** Equal to 1e-9, of the number itself where it is above 1. */
function expectClose(measured: Measured, expected: number, what: string): void {
  const off = Math.abs((measured.value ?? Number.NaN) - expected) / Math.max(1, Math.abs(expected));
  expect(off, what).toBeLessThanOrEqual(1e-9);
}

function nameOf(metric: string): Name {
  return metric === 'r2' ? 'r2_score' : (metric as Name);
}

describe.skipIf(!present)('Fairlearn on the hours of Adult', () => {
  let compared = 0;

  test.each(Object.entries(golden.frames))('the frame %s', (_, frame) => {
    const { overall, groups } = talliesOf(frame);
    const measured = (tally: RegressionTally, metric: string) =>
      regressionMetrics[nameOf(metric)].measure(tally, { zeroDivision: undefined });
    for (const { group, values } of frame.by_group) {
      const tally = groups.get(JSON.stringify(Object.values(group))) as RegressionTally;
      for (const [metric, expected] of Object.entries(values)) {
        compared++;
        expectClose(measured(tally, metric), expected, `${metric} of ${Object.values(group)}`);
      }
    }
    if (frame.control_features.length > 0) return;
    const tallies = [...groups.values()];
    for (const [metric, expected] of Object.entries(frame.overall)) {
      compared++;
      expectClose(measured(overall, metric), expected, `${metric} overall`);
      const aggregates: readonly (readonly [Aggregate, Method, Values])[] = [
        ['group_min', 'between_groups', frame.group_min],
        ['group_max', 'between_groups', frame.group_max],
        ['difference', 'between_groups', frame.difference.between_groups],
        ['difference', 'to_overall', frame.difference.to_overall],
        ['ratio', 'between_groups', frame.ratio.between_groups],
        ['ratio', 'to_overall', frame.ratio.to_overall],
      ];
      for (const [aggregate, method, values] of aggregates) {
        if (aggregate === 'ratio' && regressionMetrics[nameOf(metric)].range[0] < 0) continue;
        compared++;
        const found = spread(
          tallies.map((tally) => measured(tally, metric)),
          { aggregate, method, overall: measured(overall, metric) },
        );
        expectClose(found as Measured, values[metric] as number, `${metric} ${aggregate} ${method}`);
      }
    }
  });

  test('none of the figures dropped out unseen', () => {
    // Two models, each weighted and not; 8 metrics in 2 + 5 + 10 groups, over all rows, and in 6 aggregates (4 for the two
    // that may be negative); and 8 in the 8 groups of sex by age.
    expect(compared).toBe(4 * (8 * (2 + 5 + 10) + 3 * (8 + 6 * 6 + 2 * 4) + 8 * 8));
  });
});

function talliesOf({ y_true, y_pred, sensitive_features, control_features, weighted }: Frame) {
  const predictions = readPredictions('adult');
  const columns = [...control_features, ...sensitive_features].map(predictions.column);
  const keys = Array.from({ length: predictions.rows }, (_, row) =>
    JSON.stringify(columns.map((column) => column[row])),
  );
  const groups = [...new Set(keys)];
  const numbers = new Map(groups.map((key, at) => [key, at]));
  const [[overall], tallies] = countRegression(
    {
      labels: predictions.numbers(y_true),
      predictions: predictions.numbers(y_pred),
      ...(weighted && { weights: predictions.numbers('sample_weight') }),
    },
    [
      { codes: new Uint8Array(keys.length), size: 1 },
      { codes: Uint8Array.from(keys, (key) => numbers.get(key) as number), size: groups.length },
    ],
  ) as [[RegressionTally], RegressionTally[]];
  return { overall, groups: new Map(groups.map((key, at) => [key, tallies[at] as RegressionTally])) };
}
