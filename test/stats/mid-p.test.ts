import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { midP } from '../../src/stats/mid-p.ts';
import { criticalValue } from '../../src/stats/normal.ts';

const Z = criticalValue(0.95);

describe('mid-P bounds of a share', () => {
  // The roots of ½[I_π(x, n − x + 1) + I_π(x + 1, n − x)] = Φ(−z) by scipy.optimize.brentq, scipy 1.17.1.
  test.each([
    [81, 263, Z, 0.25440210494552, 0.36577347425778],
    [15, 148, Z, 0.06006360266553, 0.15812173305061],
    [1, 29, Z, 0.00172477011471, 0.15853738368147],
    [1, 30, 2.8, 0.000170342689, 0.225025997919],
    [2.5, 17.3, 1.96, 0.03210363343, 0.368399490344],
    [250.1, 12505, 2.8, 0.016703161316, 0.023723597904],
  ])('%s of %s at z = %s', (successes, rows, z, low, high) => {
    const found = midP(successes / rows, rows, z);
    expect(found).toEqual({ low: expect.closeTo(low, 10), high: expect.closeTo(high, 10) });
  });

  test('without a success, ½(1 − π)ⁿ is the level', () => {
    expect(midP(0, 20, Z)).toEqual({ low: 0, high: expect.closeTo(1 - 0.05 ** (1 / 20), 12) });
    expect(midP(1, 20, Z)).toEqual({ low: expect.closeTo(0.05 ** (1 / 20), 12), high: 1 });
  });

  test('contain the share, widen with z, and mirror', () => {
    const share = fc.record({
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
      rows: fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
    });
    fc.assert(
      fc.property(share, fc.double({ min: 0.1, max: 6, noNaN: true }), ({ rate, rows }, z) => {
        const { low, high } = midP(rate, rows, z);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        expect(high).toBeLessThanOrEqual(1);
        expect(midP(rate, rows, z + 0.5).low).toBeLessThanOrEqual(low + 1e-13);
        expect(midP(1 - rate, rows, z).high).toBeCloseTo(1 - low, 9);
      }),
    );
  });
});
