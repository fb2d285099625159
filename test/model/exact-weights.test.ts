import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactWeights } from '../../src/model/exact-weights.ts';

const weights = fc.array(fc.double({ min: 0, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 50 });

test('law: sums are the same in any order, and near the true ones', () => {
  fc.assert(
    fc.property(weights, (list) => {
      const exact = [...exactWeights(Float64Array.from(list))];
      const forwards = exact.reduce((a, b) => a + b, 0);
      const backwards = exact.toReversed().reduce((a, b) => a + b, 0);
      const sorted = exact.toSorted((a, b) => a - b).reduce((a, b) => a + b, 0);
      expect([backwards, sorted]).toEqual([forwards, forwards]);
      expect(Number.isSafeInteger(forwards)).toBe(true);
      const greatest = list.indexOf(Math.max(...list));
      if ((list[greatest] as number) < 1e-280) return; // too near to the least float64 to keep ratios
      for (const [at, weight] of list.entries()) {
        const share = weight / (list[greatest] as number);
        expect((exact[at] as number) / (exact[greatest] as number)).toBeCloseTo(share, 12);
      }
    }),
  );
});

test.each([[[1, 2, 3]], [[89_814, 336_951, 1_490_400]], [[0.5, 0.25, 4]]])(
  'whole weights and halves keep their ratios exactly: %j',
  (list) => {
    const exact = exactWeights(Float64Array.from(list));
    for (const [at, weight] of list.entries())
      expect((exact[at] as number) / (exact[0] as number)).toBe(weight / (list[0] as number));
  },
);

test('nothing weighs nothing', () => {
  expect([...exactWeights(Float64Array.of(0, 0))]).toEqual([0, 0]);
  expect([...exactWeights(Float64Array.of(0, 1))][0]).toBe(0);
});
