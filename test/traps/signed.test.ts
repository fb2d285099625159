import { expect, test } from 'vitest';
import { binaryMetrics } from '../../src/metrics/index.ts';
import { distinguishes } from './distinguishes.ts';

test("signs: Clarify's DPPL is a−d, AIF360's is u−p: say the sign of average odds", () => {
  // Of ten each: FPR .2 and TPR .6 of the group, .4 and .8 of its reference. ½[(.2 − .4) + (.6 − .8)] = −.2.
  const group = { cells: { tn: 8, fp: 2, fn: 4, tp: 6 } };
  const reference = { cells: { tn: 6, fp: 4, fn: 2, tp: 8 } };
  const metric = binaryMetrics.average_odds_difference;
  const advantagedMinusDisadvantaged = (0.4 - 0.2 + (0.8 - 0.6)) / 2;
  distinguishes<unknown>(-0.2, {
    ours: metric.measure(group, { zeroDivision: undefined, reference }).value,
    faulty: advantagedMinusDisadvantaged,
  });
  expect(metric.sign).toBeDefined();
});

test('every metric that can be negative says what its sign means', () => {
  for (const [name, metric] of Object.entries(binaryMetrics)) {
    if (metric.range[0] < 0) expect(metric.sign, name).toBeDefined();
  }
});
