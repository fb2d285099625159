import { expect, test } from 'vitest';
import { redrawnInterval } from '../../src/metrics/redraws.ts';

const upTo = (count: number) => Float64Array.from({ length: count }, (_, at) => at);

// numpy.quantile(range(39), [0.025, 0.975]): 38/40 from each end.
test('39 replicates are the least that have bounds at 0.95', () => {
  expect(redrawnInterval(upTo(39), 0.95)).toEqual({ low: expect.closeTo(0.95, 12), high: expect.closeTo(37.05, 12) });
  expect(redrawnInterval(upTo(38), 0.95)).toBeUndefined();
  expect(redrawnInterval(upTo(38), 0.9)).toBeDefined();
});

test('as many may be without a value as an interval leaves out', () => {
  const some = (missing: number) => upTo(1000).map((value) => (value < missing ? Number.NaN : value));
  expect(redrawnInterval(some(50), 0.95)?.low).toBeGreaterThan(50);
  expect(redrawnInterval(some(51), 0.95)).toBeUndefined();
});

test('replicates that are all alike bound nothing', () => {
  expect(redrawnInterval(new Float64Array(100).fill(0.5), 0.95)).toBeUndefined();
});
