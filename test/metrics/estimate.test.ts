import { describe, expect, test } from 'vitest';
import { boundsOf, type Estimate } from '../../src/metrics/estimate.ts';
import type { binaryMetrics } from '../../src/metrics/index.ts';
import { measure } from '../../src/metrics/measure.ts';
import { intervalBetween } from '../../src/metrics/spread-interval.ts';
import { criticalValue } from '../../src/stats/normal.ts';

type MetricName = keyof typeof binaryMetrics;

const Z = criticalValue(0.95);

function estimate(name: MetricName, [tn, fp, fn, tp]: readonly [number, number, number, number]): Estimate {
  return measure({ cells: { tn, fp, fn, tp } }, { zeroDivision: undefined })[name].estimate as Estimate;
}

// Mid-P bounds of the shares by scipy 1.17.1 (as in stats/mid-p.test.ts), squared and added in Python: for the entropies
// of 20 wrong decisions of 100 and of 5 false negatives among these 20, for balanced accuracy of 14 of 15 and 30 of 30.
describe('figures of several shares', () => {
  test.each([
    ['generalized_entropy_index', [60, 15, 5, 20], 0.0516537247646577, 0.10865457275799391],
    ['theil_index', [60, 15, 5, 20], 0.05332186935417923, 0.14532970012747207],
    ['balanced_accuracy_score', [30, 0, 1, 14], 0.8465363759693844, 0.9983327821740344],
  ] as const)('%s of %o', (name, cells, low, high) => {
    expect(boundsOf(estimate(name, cells), Z)).toEqual({ low: expect.closeTo(low, 9), high: expect.closeTo(high, 9) });
  });

  test('no wrong decision: those that could be are false negatives, −ln(1 − w) by Theil', () => {
    // at most w = 1 − .05^(1/100) of 100, and −ln(1 − w) = −ln(.05)/100
    const { low, high } = boundsOf(estimate('theil_index', [70, 0, 0, 30]), Z);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(-Math.log(0.05) / 100, 10);
  });

  test('nobody has a benefit at the far end: no upper bound', () => {
    expect(boundsOf(estimate('theil_index', [1, 0, 5, 0]), Z).high).toBeGreaterThan(1);
    expect(Number.isNaN(boundsOf(estimate('generalized_entropy_index', [0, 1, 5, 0]), Z).high)).toBe(false);
  });
});

// 3 of 30 rows ten times as heavy, 2 of them and 13 others selected: Σ w = 57, Σ w² = 327, so that Kish's rows are
// 57²/327. t by scipy 1.17.1: t.ppf(0.975, [29, 57**2/327 - 1]).
test('a share of weighted rows has bounds as by fewer rows than `min_count` compares', () => {
  const selected = { rows: 15, weight: 33, squares: 213 };
  const others = { rows: 15, weight: 24, squares: 114 };
  const tally = {
    cells: { tn: others.rows, fp: selected.rows, fn: 0, tp: 0 },
    weighted: { tn: others.weight, fp: selected.weight, fn: 0, tp: 0 },
    weightedSquares: { tn: others.squares, fp: selected.squares, fn: 0, tp: 0 },
  };
  const { effectiveRows, estimate } = measure(tally, { zeroDivision: undefined }).selection_rate;
  expect(effectiveRows).toBeCloseTo(57 ** 2 / 327, 12);
  const fewer = (57 ** 2 / 327) * (2.045229642132703 / 2.264637856474615) ** 2;
  const { low, high } = boundsOf(estimate as Estimate, Z);
  for (const end of [low, high]) {
    expect(Math.abs(33 / 57 - end) / Math.sqrt((end * (1 - end)) / fewer)).toBeCloseTo(1.959963984540054, 9);
  }
});

describe('mean losses', () => {
  test.each([
    [{ tn: 30, fp: 0, fn: 0, tp: 0 }, false],
    [{ tn: 0, fp: 0, fn: 10, tp: 20 }, false],
    [{ tn: 29, fp: 0, fn: 0, tp: 1 }, true],
  ])('%o: known how sure only with rows of both classes: %s', (cells, known) => {
    const bins = { negative: [], positive: [] };
    const residuals = { negative: [0, 0, 0], positive: [0, 0, 0] } as const;
    const calibration = { weight: bins, residual: bins, squares: [] };
    const sums = { logLoss: [9, 5, 4], squaredError: [3, 2, 1], concordance: 0 } as const;
    const scores = { ...sums, bins, residuals, calibration };
    const found = measure({ cells, scores }, { zeroDivision: undefined });
    expect(found.brier_score_loss.value).toBeCloseTo(0.1, 12);
    expect([found.brier_score_loss.estimate, found.log_loss.estimate].map((one) => one !== undefined)).toEqual([
      known,
      known,
    ]);
  });
});

describe('the extreme of many shares', () => {
  test('keeps its level in the tails: mid-P at Šidák, not Wilson', () => {
    // 4 of 30 beside nine times 0 of 30: mid-P's lower bound at z = 2.7996 by scipy, where Wilson's is 0.0354
    const groups = [4, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((selected) =>
      estimate('selection_rate', [30 - selected, selected, 0, 0]),
    );
    expect(intervalBetween(groups, 'group_max', 0.95).low).toBeCloseTo(0.022750896289329855, 9);
  });

  test('min / max: of many groups without a success the one that is sure of it counts', () => {
    // All pairs by Koopman's equation and scipy.optimize.brentq at z = 3.42604, scipy 1.17.1; 0 of 4000 over 30 of 1000
    const groups = [...Array(13).fill([20, 0]), [4000, 0], [970, 30], [872, 28]].map(([others, selected]) =>
      estimate('selection_rate', [others, selected, 0, 0]),
    );
    expect(intervalBetween(groups, 'ratio', 0.95)).toEqual({ low: 0, high: expect.closeTo(0.09412538554788494, 9) });
  });

  test('one group has the interval of its own', () => {
    const [group] = [estimate('selection_rate', [26, 4, 0, 0])];
    const { low, high } = boundsOf(group as Estimate, Z);
    expect(intervalBetween([group as Estimate], 'group_min', 0.95)).toEqual({ low, high });
  });
});
