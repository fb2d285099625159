import { expect, test } from 'vitest';
import { binaryMetrics } from '../../src/metrics/index.ts';
import { count } from '../../src/tally/count.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { distinguishes } from './distinguishes.ts';

test('scores that are perfectly calibrated show an ECE above 0', () => {
  // Four rows scored ½: with 0 to 4 positives |k/4 − ½| is ½, ¼, 0, ¼, ½, on average (2·½ + 8·¼)/16 = 3/16.
  const scores = new Float64Array(4).fill(0.5);
  const labels = Uint8Array.of(1, 1, 1, 0);
  const groups = [{ codes: new Uint8Array(4), size: 1 }];
  const tally = count({ labels, predictions: labels, scores }, groups)[0]?.[0] as Tally;
  const metric = binaryMetrics.expected_calibration_error;
  expect(metric.measure(tally, { zeroDivision: undefined }).value).toBeCloseTo(0.25, 12);
  const expected = metric.ifCalibrated?.(tally)?.expected() ?? 0;
  distinguishes<unknown>(true, { ours: expected > 0.1, faulty: 0 > 0.1 });
  expect(expected).toBeCloseTo(3 / 16, 12);
});
