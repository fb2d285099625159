import { expect, test } from 'vitest';
import { judged, rowsOf } from '../judged.ts';
import { distinguishes } from './distinguishes.ts';

test('a median or a limit compared in floating point where integers decide (0.4 − 0.3 > 0.1): the limit', async () => {
  // 4 of 10 and 3 of 10: exactly .1 apart, which keeps `max: 0.1`; the subtraction gives .10000000000000003.
  const rule = { metric: 'demographic_parity_difference', max: 0.1 };
  const { outcome } = await judged(rule, rowsOf({ a: [3, 2, 3, 2], b: [4, 2, 3, 1] }));
  expect(0.4 - 0.3).toBeGreaterThan(rule.max);
  distinguishes<string>('pass', { ours: outcome.status, faulty: 0.4 - 0.3 <= rule.max ? 'pass' : 'fail' });
});
