import { expect, test } from 'vitest';
import { position } from '../../src/gate/limit.ts';

test.each([
  [0.8, { min: 0.8 }, 'within'],
  [0.79, { min: 0.8 }, 'below'],
  [0.1, { max: 0.1 }, 'within'],
  [0.11, { max: 0.1 }, 'above'],
  // 0.4 − 0.3 = 0.10000000000000003 in float64
  [0.4 - 0.3, { max: 0.1 }, 'within'],
  [0.1 + 1e-12, { max: 0.1 }, 'within'],
  [0.8 - 1e-12, { min: 0.8 }, 'within'],
  [0.1 + 2e-12, { max: 0.1 }, 'above'],
  [0.8 - 2e-12, { min: 0.8 }, 'below'],
  [0.5, { min: 0.4, max: 0.6 }, 'within'],
  [0.7, { min: 0.4, max: 0.6 }, 'above'],
])('%d against %o lies %s', (value, limit, expected) => {
  expect(position(value, limit)).toBe(expected);
});
