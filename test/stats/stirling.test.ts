import { describe, expect, test } from 'vitest';
import { deviance, stirlingError } from '../../src/stats/stirling.ts';

/** mpmath 1.4.1 with 40 digits. */
describe("what Stirling's formula misses", () => {
  test.each([
    [1, 0.08106146679532726],
    [2, 0.0413406959554093],
    [5, 0.016644691189821193],
    [15, 0.005554733551962801],
    [19, 0.004385560249232324],
    [20, 0.004166319691996922],
    [21, 0.00396795421864086],
    [33, 0.0025251752497567844],
    [150, 0.000555554732520739],
  ])('of %i!', (n, expected) => {
    expect(Math.abs(stirlingError(n) - expected)).toBeLessThan(1e-15);
  });
});

describe('how far a count is from its expectation', () => {
  test.each([
    [0, 3.5, 3.5],
    [7, 7, 0],
    [7, 7.0625, 0.00027736807927781934],
    [30, 33, 0.1406946058702542],
    [30, 36.75, 0.6617746800992907],
    [5, 50, 33.48707453502977],
    [1e6, 1_000_001.5, 1.1249988750012655e-6],
    [12, 9.75, 0.241672377338934],
    [12, 9.875, 0.21380406800977694],
  ])('%s, not %s', (x, m, expected) => {
    expect(Math.abs(deviance(x, m) - expected)).toBeLessThanOrEqual(1e-14 * expected);
  });
});
