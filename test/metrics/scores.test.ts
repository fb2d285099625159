import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/metrics/estimate.ts';
import { binaryMetrics } from '../../src/metrics/index.ts';
import { measure } from '../../src/metrics/measure.ts';
import { count } from '../../src/tally/count.ts';
import type { Tally } from '../../src/tally/tally.ts';

const Z = 1.959963984540054;

interface Given {
  readonly labels: readonly number[];
  readonly scores: readonly number[];
  readonly weights?: readonly number[] | undefined;
  readonly groups?: readonly number[];
}

/** All rows, and the groups 0 and 1. */
function tallies({ labels, scores, weights, groups = labels.map(() => 0) }: Given): readonly [Tally, Tally, Tally] {
  const rows = {
    labels: Uint8Array.from(labels),
    predictions: new Uint8Array(labels.length),
    scores: Float64Array.from(scores),
    ...(weights && { weights: Float64Array.from(weights) }),
  };
  const codes = [labels.map(() => 0), groups].map((list, at) => ({ codes: list, size: at + 1 }));
  const [[whole], [first, second]] = count(rows, codes, { distances: true }) as [[Tally], [Tally, Tally]];
  return [whole, first, second];
}

const rows = {
  labels: [0, 0, 1, 1, 0, 1, 1, 0, 1, 0],
  scores: [0.05, 0.15, 0.12, 0.95, 0.55, 0.58, 0.99, 1, 0.31, 0.72],
  groups: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
};
const weights = [1, 2, 1, 3, 1, 0.5, 2, 1, 1, 4];

describe('figures of scores', () => {
  // numpy: b = minimum(s*10, 9).astype(int); abs(bincount(b, w*(s-y), 10)).sum() / w.sum(); average(s-y, weights=w);
  // (average(s[g0]) - average(s[g1])) / sqrt(average((s - average(s))**2)), each with weights
  test.each([
    ['rows', undefined, 0.32599999999999996, 0.042, -0.7844962287918434],
    ['weights', weights, 0.32545454545454544, 0.17151515151515148, -0.5756254129366916],
  ] as const)('by %s', (_, weighted, calibrationError, inTheLarge, meanDifference) => {
    const [whole, group, reference] = tallies({ ...rows, weights: weighted });
    const overall = measure(whole, { zeroDivision: undefined });
    expect(overall.expected_calibration_error.value).toBeCloseTo(calibrationError, 12);
    expect(overall.expected_calibration_error.estimate).toBeUndefined();
    expect(overall.calibration_in_the_large.value).toBeCloseTo(inTheLarge, 12);
    const compared = measure(group, { zeroDivision: undefined, whole, reference });
    expect(compared.standardized_mean_difference.value).toBeCloseTo(meanDifference, 12);
  });

  test('intervals of figures without skewness are Student’s', () => {
    // scipy: t.ppf(.975, n - 1) * std(ddof=1) / sqrt(n) of each, added in squares for the difference of two means
    const [whole] = tallies({ labels: [1, 1, 0, 0], scores: [0.7, 0.9, 0.1, 0.3] });
    const { calibration_in_the_large } = measure(whole, { zeroDivision: undefined });
    const inTheLarge = boundsOf(calibration_in_the_large.estimate as never, Z);
    expect(inTheLarge.low).toBeCloseTo(-0.4108520513521041, 8);
    expect(inTheLarge.high).toBeCloseTo(0.4108520513521041, 8);
    const groups = [0, 0, 0, 0, 1, 1, 1];
    const scores = [0.2, 0.4, 0.6, 0.8, 0.1, 0.3, 0.5];
    const [all, group, reference] = tallies({ labels: [0, 1, 0, 1, 1, 0, 1], scores, groups });
    const compared = measure(group, { zeroDivision: undefined, whole: all, reference });
    const bounds = boundsOf(compared.standardized_mean_difference.estimate as never, Z);
    expect(bounds.low).toBeCloseTo(-1.9928262813503617, 8);
    expect(bounds.high).toBeCloseTo(3.785342600410905, 8);
  });

  test('the distances of a group are those from all others, and none over all rows', () => {
    const [whole, group] = tallies({ labels: [0, 0, 0, 0], scores: [0.75, 0.5, 0.25, 0.5], groups: [0, 1, 0, 1] });
    const options = { zeroDivision: undefined, whole };
    expect(binaryMetrics.kolmogorov_smirnov_distance.measure(group, options)).toEqual({ value: 0.5 });
    expect(binaryMetrics.wasserstein_distance.measure(group, options)).toEqual({ value: 0.25 });
    expect(binaryMetrics.wasserstein_distance.measure(whole, options)).toEqual({ reason: 'no_reference' });
    const { distance: _, ...scores } = group.scores as NonNullable<Tally['scores']>;
    expect(binaryMetrics.wasserstein_distance.measure({ ...group, scores }, options)).toEqual({ reason: 'not_asked' });
  });

  test('the same score in all rows has no spread to measure a difference in', () => {
    const [whole, group, reference] = tallies({ labels: [0, 1, 0], scores: [0.3, 0.3, 0.3], groups: [0, 0, 1] });
    const options = { zeroDivision: undefined, whole, reference };
    expect(binaryMetrics.standardized_mean_difference.measure(group, options)).toEqual({ reason: 'zero_by_zero' });
  });
});

describe('trap 14: perfectly calibrated scores show a calibration error above 0', () => {
  const expected = (scores: readonly number[], weight = 1) => {
    const weights = scores.map(() => weight);
    const [whole] = tallies({ labels: scores.map(() => 0), scores, ...(weight !== 1 && { weights }) });
    return binaryMetrics.expected_calibration_error.ifCalibrated?.(whole)?.expected();
  };
  const middles = Array.from({ length: 100 }, (_, at) => (at % 10) / 10 + 0.05);

  test('of ten rows in the middle of each bin', () => {
    // Python: sum(comb(10, k) * p**k * (1-p)**(10-k) * abs(k - 10*p) for p in .05, .15, …, .95 for k in range(11)) / 100
    expect(expected(middles)).toBeCloseTo(0.1037222384, 9);
    expect(expected(middles, 3)).toBeCloseTo(0.1037222384, 9);
  });

  test('of a hundred scores spread like a beta distribution', () => {
    // numpy, 20,000 samples of labels drawn from the scores: .0850 for beta(1, 3), the example of the design (.084),
    // where the scores are drawn anew each time. Here they are its quantiles, 1 − (1 − p)^⅓.
    const scores = Array.from({ length: 100 }, (_, at) => 1 - (1 - (at + 0.5) / 100) ** (1 / 3));
    expect(Math.abs((expected(scores) as number) - 0.085)).toBeLessThan(0.002);
  });

  test('it goes down with the root of the rows', () => {
    const many = Array.from({ length: 400 }, () => middles).flat();
    expect(expected(many)).toBeCloseTo((expected(Array.from({ length: 100 }, () => middles).flat()) as number) / 2, 9);
  });
});
