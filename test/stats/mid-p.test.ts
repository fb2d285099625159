import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { midP } from '../../src/stats/mid-p.ts';
import { criticalValue } from '../../src/stats/normal.ts';

const Z = criticalValue(0.95);

describe('mid-P bounds of a share', () => {
  // The roots of ½[I_π(x, n − x + 1) + I_π(x + 1, n − x)] = Φ(−z) for the share and for what is not of it, by mpmath 1.4.1.
  test.each([
    [81, 263, Z, 0.2544021049455224, 0.6342265257422228],
    [15, 148, Z, 0.06006360266553218, 0.8418782669493882],
    [1, 29, Z, 0.001724770114705126, 0.8414626163185346],
    [1, 30, 2.8, 0.00017034268941399047, 0.7749740020813897],
    [2.5, 17.3, 1.96, 0.03210363342997291, 0.6316005096564722],
    [250.1, 12505, 2.8, 0.016703161316284684, 0.9762764020955823],
    [3, 500_000, 4.5, 6.923544125783184e-8, 0.9999614377670075],
    [0.4, 0.9, 1.2, 0.015231372773602106, 0.035067787856583356],
    [30, 31, 0.5, 0.9422620987187244, 0.020900470822889552],
    [1, 40, 0.05, 0.025, 0.9701064906798085],
    [2, 50, 8.0, 1.0078030804237736e-9, 0.4313234350938304],
  ])('%s of %s at z = %s', (successes, rows, z, low, lowOfRest) => {
    const found = midP(successes / rows, rows, z);
    expect(found.low / low).toBeCloseTo(1, 10);
    expect((1 - found.high) / lowOfRest).toBeCloseTo(1, 10);
  });

  test('a fraction of a row leaves everything open', () => {
    expect(midP(0.3, 0.01, 3)).toEqual({ low: 0, high: 1 });
    expect(midP(0.3, 20, 40)).toEqual({ low: 0, high: 1 });
  });

  test('without a success, ½(1 − π)ⁿ is the level', () => {
    expect(midP(0, 20, Z)).toEqual({ low: 0, high: expect.closeTo(1 - 0.05 ** (1 / 20), 12) });
    expect(midP(1, 20, Z)).toEqual({ low: expect.closeTo(0.05 ** (1 / 20), 12), high: 1 });
    expect(midP(1, 20, 0)).toEqual({ low: 1, high: 1 });
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
