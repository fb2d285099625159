import { describe, expect, test } from 'vitest';
import { changeOfLargest, largest, possible, zOfPossible } from '../../../src/metrics/change/largest.ts';
import type { PairedShare } from '../../../src/metrics/change/paired-share.ts';

/** A share whose bounds lie as far from it as is said, whatever the critical value. */
function share(before: number, after: number, reach: number): PairedShare {
  const around = (value: number) => ({ low: value - reach, high: value + reach });
  return {
    before,
    after,
    bounds: () => ({
      before: around(before),
      after: around(after),
      difference: around(after - before),
      sum: around(after + before),
    }),
    correlation: 0,
    mass: 1,
  };
}

const sum = (...times: readonly (readonly [share: number, times: number])[]) => new Map(times);

describe('the critical value at which a figure is no longer taken for the largest', () => {
  // H. L. Harter (1960), studentised range with infinitely many degrees of freedom, upper 1 %: 3.643, 4.120, 4.403
  test.each([
    [2, 3.643],
    [3, 4.12],
    [4, 4.403],
  ])('of %i at 95 %% is that of a fifth of the error', (compared, quantile) => {
    expect(zOfPossible(0.95, compared)).toBeCloseTo(quantile / Math.SQRT2, 3);
  });

  test('one alone is the largest beyond doubt', () => {
    expect(zOfPossible(0.95, 1)).toBe(0);
  });

  test('is still finite where the level leaves no error', () => {
    expect(Number.isFinite(zOfPossible(1 - 2 ** -53, 2))).toBe(true);
  });
});

describe('contrasts that may be the largest', () => {
  const shares = [share(0.5, 0.1, 0.04), share(0.4, 0.2, 0.03), share(0.449, 0.15, 0.0)];
  const [first, second, third] = [sum([0, 1]), sum([1, 1]), sum([2, 1])];

  test('the largest is the first of several', () => {
    const again = sum([0, 1]);
    expect(largest([first, again], shares, 'before').contrast).toBe(first);
    expect(largest([second, first, third], shares, 'before')).toEqual({ contrast: first, value: 0.5 });
    expect(largest([second, first, third], shares, 'after')).toEqual({ contrast: second, value: 0.2 });
    expect(largest([sum([0, 2], [1, -1])], shares, 'before').value).toBeCloseTo(0.6, 12);
  });

  test('are those whose distance from it is within both their bounds, squared and added', () => {
    // 0.5 − 0.4 = 0.1 > √(0.04² + 0.03²) = 0.05; 0.5 − 0.449 = 0.051 > 0.04
    expect(possible([first, second, third], shares, { side: 'before', z: 1 })).toEqual([first]);
    // 0.2 − 0.1 > 0.05; 0.2 − 0.15 = 0.05 > 0.03
    expect(possible([first, second, third], shares, { side: 'after', z: 1 })).toEqual([second]);
    const near = [share(0.5, 0, 0.04), share(0.4501, 0, 0.03), share(0.4599, 0, 0), share(0.4601, 0, 0)];
    const all = [0, 1, 2, 3].map((at) => sum([at, 1]));
    expect(possible(all, near, { side: 'before', z: 1 })).toEqual([all[0], all[1], all[3]]);
  });

  test('what two contrasts have in common does not tell them apart', () => {
    // 0.5 + 0.4 against 0.5: they differ by 0.4 ± 0.03 whatever the first share is
    const wide = [share(0.5, 0.5, 0.6), share(0.4, 0.4, 0.03)];
    const [more, less] = [sum([0, 1], [1, 1]), sum([0, 1])];
    expect(possible([more, less], wide, { side: 'after', z: 1 })).toEqual([more]);
    expect(possible([less, more], wide, { side: 'before', z: 1 })).toEqual([more]);
    // 0.5 − 0.4 against 0.5: the same the other way round
    const fewer = sum([0, 1], [1, -1]);
    expect(possible([fewer, less], wide, { side: 'before', z: 1 })).toEqual([less]);
    // 0.5 + 0.4 against 0.5 + 0.42: 0.02 apart is within 0.03, however sure the common share is
    const three = [share(0.5, 0.5, 0.01), share(0.4, 0.4, 0.03), share(0.42, 0.42, 0)];
    const [one, other] = [sum([0, 1], [1, 1]), sum([0, 1], [2, 1])];
    expect(possible([one, other], three, { side: 'before', z: 1 })).toEqual([one, other]);
  });
});

describe('what the largest changes by', () => {
  test('is the change of the one that is plainly the largest', () => {
    const shares = [share(0.5, 0.6, 0.01), share(0.1, 0.4, 0.02)];
    const candidates = [sum([0, 1]), sum([1, 1])];
    const of = changeOfLargest({ before: candidates, after: candidates }, shares, { level: 0.95, compared: 2 });
    expect(of(1).low).toBeCloseTo(0.09, 12);
    expect(of(1).high).toBeCloseTo(0.11, 12);
  });

  test('where another is the largest after, it is between the change of either', () => {
    // 0.5 → 0.2 and 0.1 → 0.6: at least −0.3 − 0.01, at most 0.5 + 0.02
    const shares = [share(0.5, 0.2, 0.01), share(0.1, 0.6, 0.02)];
    const candidates = [sum([0, 1]), sum([1, 1])];
    const of = changeOfLargest({ before: candidates, after: candidates }, shares, { level: 0.95, compared: 2 });
    // 0.5 is possible before only and is compared with 0.6, the only one after: 0.1 ∓ √(0.01² + 0.02²)
    expect(of(1).low).toBeCloseTo(0.1 - Math.hypot(0.01, 0.02), 12);
    expect(of(1).high).toBeCloseTo(0.1 + Math.hypot(0.01, 0.02), 12);
  });

  test('twice the largest before is taken away with twice its bounds', () => {
    // different shares before and after: 0.6 − 2·0.5
    const shares = [share(0.5, 0.2, 0.01), share(0.1, 0.6, 0.02)];
    const of = changeOfLargest({ before: [sum([0, 1])], after: [sum([1, 1])] }, shares, { level: 0.95, compared: 2 });
    expect(of(2).low).toBeCloseTo(-0.4 - Math.hypot(2 * 0.01, 0.02), 12);
    expect(of(2).high).toBeCloseTo(-0.4 + Math.hypot(2 * 0.01, 0.02), 12);
  });

  test('of several that are possible on both sides it is the furthest change', () => {
    // both may be the largest before and after: changes of −0.01 ∓ 0.1 and 0.03 ∓ 0.12
    const shares = [share(0.5, 0.49, 0.1), share(0.47, 0.5, 0.12)];
    const candidates = [sum([0, 1]), sum([1, 1])];
    const of = changeOfLargest({ before: candidates, after: candidates }, shares, { level: 0.95, compared: 2 });
    expect(of(1).low).toBeCloseTo(-0.11, 12);
    expect(of(1).high).toBeCloseTo(0.15, 12);
  });
});
