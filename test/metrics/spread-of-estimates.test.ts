import { describe, expect, test } from 'vitest';
import type { Aggregate } from '../../src/metrics/disparity.ts';
import { type Estimate, estimateOf } from '../../src/metrics/estimate.ts';
import type { Part } from '../../src/metrics/part.ts';
import {
  criticalBetween,
  criticalToOverall,
  intervalBetween,
  intervalToOverall,
  ratioOf,
} from '../../src/metrics/spread-interval.ts';
import { koopman } from '../../src/stats/koopman.ts';
import { midP } from '../../src/stats/mid-p.ts';
import { wilson } from '../../src/stats/wilson.ts';

const Z = 1.959963984540054;
/** Studentised range of three, infinitely many degrees of freedom, 5 %: 3.314493 (R: qtukey(0.95, 3, Inf)). */
const OF_THREE = 3.314493 / Math.SQRT2;
/** Šidák: the two-sided normal quantiles of 0.95^(1/2) and 0.95^(1/3) (R: qnorm((1 + 0.95^(1/k)) / 2)). */
const EACH_OF_TWO = 2.236477;
const EACH_OF_THREE = 2.387737;

function estimate(parts: readonly Part[], of?: (values: readonly number[]) => number): Estimate {
  const values = parts.map(({ value }) => value);
  const uncertainty = { parts: () => parts, ...(of && { of }) };
  return estimateOf(of ? of(values) : (values[0] as number), uncertainty, { tally: 0, whole: 0 }) as Estimate;
}

/** A mean with a standard error, normal at every critical value. */
function mean(value: number, error: number, mass?: number): Part {
  const bounds = (z: number) => ({ low: value - z * error, high: value + z * error });
  return { value, bounds, rows: 100, share: false, ...(mass !== undefined && { mass }) };
}

function share(successes: number, rows: number): Part {
  const value = successes / rows;
  return { value, bounds: (z) => wilson(value, rows, z), rows, share: true, mass: rows };
}

const means = (...of: readonly (readonly [value: number, error: number, mass?: number])[]) =>
  of.map((one) => estimate([mean(...one)]));

describe('extremes over three means', () => {
  const groups = means([0.9, 0.03], [0.5, 0.04], [0.7, 0.01]);
  const logs = (z: number) => {
    const down = Math.log((0.5 - z * 0.04) / 0.5);
    const up = Math.log((0.5 + z * 0.04) / 0.5);
    return {
      low: (5 / 9) * Math.exp(-Math.hypot(down, Math.log((0.9 + z * 0.03) / 0.9))),
      high: (5 / 9) * Math.exp(Math.hypot(up, Math.log((0.9 - z * 0.03) / 0.9))),
    };
  };

  test.each([
    // √(0.03² + 0.04²) = 0.05
    ['difference', 0.4 - OF_THREE * 0.05, 0.4 + Z * 0.05],
    ['ratio', logs(Z).low, logs(OF_THREE).high],
    ['group_min', 0.5 - Z * 0.04, 0.5 + EACH_OF_THREE * 0.04],
    ['group_max', 0.9 - EACH_OF_THREE * 0.03, 0.9 + Z * 0.03],
  ] as const)('%s', (aggregate, low, high) => {
    for (const order of [groups, groups.toReversed()]) {
      expect(intervalBetween(order, aggregate, 0.95)).toEqual({
        low: expect.closeTo(low, 5),
        high: expect.closeTo(high, 5),
      });
    }
  });

  test('stand at these critical values', () => {
    const at = (low: number, high: number) => ({ low: expect.closeTo(low, 5), high: expect.closeTo(high, 5) });
    const expected: readonly (readonly [Aggregate, number, number])[] = [
      ['difference', OF_THREE, Z],
      ['ratio', Z, OF_THREE],
      ['group_min', Z, EACH_OF_THREE],
      ['group_max', EACH_OF_THREE, Z],
    ];
    for (const [aggregate, low, high] of expected) expect(criticalBetween(3, aggregate, 0.95)).toEqual(at(low, high));
    expect(criticalToOverall(2, 'difference', 0.95)).toEqual(at(EACH_OF_TWO, Z));
    expect(criticalToOverall(2, 'ratio', 0.95)).toEqual(at(Z, EACH_OF_TWO));
  });

  test('a minimum has the least of all upper bounds, though it be that of another group', () => {
    const two = means([0.5, 0.2], [0.55, 0.01]);
    expect(intervalBetween(two, 'group_min', 0.95)).toEqual({
      low: expect.closeTo(0.5 - Z * 0.2, 5),
      high: expect.closeTo(0.55 + EACH_OF_TWO * 0.01, 5),
    });
  });
});

describe('extremes of shares', () => {
  const shares = (...of: readonly (readonly [successes: number, rows: number])[]) =>
    of.map((one) => estimate([share(...one)]));

  test("one group alone has Wilson's bounds on either side", () => {
    const { low, high } = wilson(0.3, 20, Z);
    for (const aggregate of ['group_min', 'group_max'] as const) {
      expect(intervalBetween(shares([6, 20]), aggregate, 0.95)).toEqual({
        low: expect.closeTo(low, 9),
        high: expect.closeTo(high, 9),
      });
    }
  });

  test('of several the corrected bound is mid-P', () => {
    const { high } = intervalBetween(shares([6, 20], [50, 60]), 'group_min', 0.95);
    expect(high).toBeCloseTo(midP(0.3, 20, EACH_OF_TWO).high, 5);
  });

  test("two are told apart by Koopman's score alone", () => {
    // 1 of 10 and 0 of 40: 0.1/√(0.02·0.98·(1/10 + 1/40)) = 2.02 > 1.96, while their mid-P bounds overlap
    expect(intervalBetween(shares([1, 10], [0, 40]), 'ratio', 0.95).high).toBeLessThan(1);
    expect(intervalBetween(shares([1, 10], [0, 40], [0, 40]), 'ratio', 0.95).high).toBe(1);
  });
});

test('of many means every ordered pair is considered', () => {
  // values and errors in no order; the widest are not the furthest
  const of = Array.from(
    { length: 60 },
    (_, at) => [0.4 + ((at * 37) % 60) / 200, 0.005 + ((at * 17) % 60) / 1500] as const,
  );
  const groups = means(...of);
  const pairs = of.flatMap((a) => of.flatMap((b) => (a === b ? [] : [[a, b] as const])));
  const highs = pairs.map(([[a, e], [b, f]]) => a - b + Z * Math.hypot(e, f));
  expect(intervalBetween(groups, 'difference', 0.95).high).toBeCloseTo(Math.max(...highs), 9);
  const lows = pairs.map(([[a, e], [b, f]]) =>
    Math.exp(Math.log(a / b) - Math.hypot(Math.log((a - Z * e) / a), Math.log((b + Z * f) / b))),
  );
  expect(intervalBetween(groups, 'ratio', 0.95).low).toBeCloseTo(Math.min(...lows), 9);
  const { low: z } = criticalBetween(60, 'difference', 0.95);
  const uppers = pairs.map(([[a, e], [b, f]]) =>
    Math.exp(Math.log(a / b) + Math.hypot(Math.log((a + z * e) / a), Math.log((b - z * f) / b))),
  );
  expect(intervalBetween(groups, 'ratio', 0.95).high).toBeCloseTo(Math.min(1, ...uppers), 9);
});

test('one unsure figure among many sure ones, below or above them, is not passed over', () => {
  const many = Array.from({ length: 40 }, () => [0.5, 0.001] as const);
  const log = (a: number, b: number, down: number, up: number) => Math.log(a / b) - Math.hypot(down, up);
  // 0.52 ∓ 0.1 by 0.9 reaches further down than 0.5 does
  const below = intervalBetween(means(...many, [0.52, 0.1], [0.9, 0.001]), 'ratio', 0.95).low;
  const [down, up] = [Math.log((0.52 - Z * 0.1) / 0.52), Math.log((0.9 + Z * 0.001) / 0.9)];
  expect(below).toBeCloseTo(Math.exp(log(0.52, 0.9, down, up)), 9);
  // 0.1 by 0.48 ∓ 0.1
  const above = intervalBetween(means(...many, [0.48, 0.1], [0.1, 0.001]), 'ratio', 0.95).low;
  const [least, greatest] = [Math.log((0.1 - Z * 0.001) / 0.1), Math.log((0.48 + Z * 0.1) / 0.48)];
  expect(above).toBeCloseTo(Math.exp(log(0.1, 0.48, least, greatest)), 9);
});

describe('the ratio of two figures', () => {
  const [a, b] = means([0.5, 0.05], [0.8, 0.1]) as [Estimate, Estimate];

  test('of means is squared and added on the log scale', () => {
    const { low, high } = ratioOf(a, b, 1);
    expect(low).toBeCloseTo(0.625 * Math.exp(-Math.hypot(Math.log(0.45 / 0.5), Math.log(0.9 / 0.8))), 12);
    expect(high).toBeCloseTo(0.625 * Math.exp(Math.hypot(Math.log(0.55 / 0.5), Math.log(0.7 / 0.8))), 12);
  });

  test('is from 0 or up to ∞ where one of them may be 0', () => {
    // at 11 standard errors 0.5 reaches below 0, at 9 so does 0.8
    expect(ratioOf(a, b, 11)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
    expect(ratioOf(b, a, 9)).toEqual({ low: 0, high: expect.any(Number) });
    expect(ratioOf(b, a, 9).high).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  test('of nothing by nothing is anything', () => {
    const [none, nothing] = means([0, 0.1], [0, 0.1]) as [Estimate, Estimate];
    expect(ratioOf(none, nothing, 1)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
  });
});

describe('against all rows', () => {
  const pair = (group: Part, rest: Part | undefined) => ({
    group: estimate([group]),
    rest: rest && estimate([rest]),
  });
  const near = (low: number, high: number) => ({ low: expect.closeTo(low, 5), high: expect.closeTo(high, 5) });

  test('one group: the other rows’ part of the gap to them, at the level itself', () => {
    // 30 of 100 rows: 0.7·(0.6 − 0.4)
    const found = pair(mean(0.6, 0.03, 30), mean(0.4, 0.04, 70));
    expect(intervalToOverall([found], 'difference', 0.95)).toEqual(
      near(0.7 * (0.2 - Z * 0.05), 0.7 * (0.2 + Z * 0.05)),
    );
    // below all rows it is as far
    const below = pair(mean(0.4, 0.03, 30), mean(0.6, 0.04, 70));
    expect(intervalToOverall([below], 'difference', 0.95)).toEqual(
      near(0.7 * (0.2 - Z * 0.05), 0.7 * (0.2 + Z * 0.05)),
    );
    // 0.7·(0.05 ∓ 0.098): neither above nor below beyond doubt
    const unsure = pair(mean(0.45, 0.03, 30), mean(0.4, 0.04, 70));
    expect(intervalToOverall([unsure], 'difference', 0.95)).toEqual(near(0, 0.7 * (0.05 + Z * 0.05)));
    const other = pair(mean(0.4, 0.03, 30), mean(0.45, 0.04, 70));
    expect(intervalToOverall([other], 'difference', 0.95)).toEqual(near(0, 0.7 * (0.05 + Z * 0.05)));
  });

  test('one share has Wilson’s bounds, since nothing is corrected', () => {
    const [g, r] = [wilson(0.8, 30, Z), wilson(0.3, 70, Z)];
    expect(intervalToOverall([pair(share(24, 30), share(21, 70))], 'difference', 0.95)).toEqual(
      near(0.7 * (0.5 - Math.hypot(0.8 - g.low, r.high - 0.3)), 0.7 * (0.5 + Math.hypot(g.high - 0.8, 0.3 - r.low))),
    );
  });

  test('of two groups the low bound is corrected, and of shares mid-P', () => {
    const groups = [pair(share(24, 30), share(21, 70)), pair(share(21, 70), share(24, 30))];
    const [g, r] = [midP(0.8, 30, EACH_OF_TWO), midP(0.3, 70, EACH_OF_TWO)];
    const { low } = intervalToOverall(groups, 'difference', 0.95) as { low: number };
    expect(low).toBeCloseTo(0.7 * (0.5 - Math.hypot(0.8 - g.low, r.high - 0.3)), 5);
    const [plain, strict] = [koopman({ rate: 0.4, rows: 70 }, { rate: 0.9, rows: 30 }, Z), EACH_OF_TWO];
    const [far, nearer] = [midP(0.9, 30, strict), midP(0.4, 70, strict)];
    const ratios = [pair(share(27, 30), share(28, 70)), pair(share(28, 70), share(27, 30))];
    // 0.9 and 0.4 by 0.55: the first, inverted, is 0.3 + 0.7·(rest by group)
    const mine = 0.55 / 0.9;
    const log = (group: number, rest: number) => Math.log((0.3 * group + 0.7 * rest) / group) - Math.log(mine);
    const high = mine * Math.exp(Math.hypot(log(far.low, 0.4), log(0.9, nearer.high)));
    const found = intervalToOverall(ratios, 'ratio', 0.95) as { low: number; high: number };
    expect(found.low).toBeCloseTo(0.3 + 0.7 * plain.low, 5);
    expect(found.high).toBeCloseTo(high, 5);
  });

  test.each([
    ['above', 0.6, 0.4],
    ['below', 0.4, 0.6],
    ['unsure', 0.45, 0.43],
  ])('the ratio of a mean is folded: %s', (_, group, rest) => {
    const [e, f] = [0.02, 0.01];
    const overall = 0.3 * group + 0.7 * rest;
    const away = (g: number, r: number) => Math.log(g / (0.3 * g + 0.7 * r)) - Math.log(group / overall);
    const [down, up] = [-1, 1].map((sign) =>
      Math.exp(
        Math.log(group / overall) +
          sign * Math.hypot(away(group + sign * Z * e, rest), away(group, rest - sign * Z * f)),
      ),
    ) as [number, number];
    const expected = up <= 1 ? [down, up] : down >= 1 ? [1 / up, 1 / down] : [Math.min(down, 1 / up), 1];
    expect(intervalToOverall([pair(mean(group, e, 30), mean(rest, f, 70))], 'ratio', 0.95)).toEqual(
      near(expected[0] as number, expected[1] as number),
    );
  });

  test('a mean that no other row adds to is that of all rows, for certain', () => {
    expect(intervalToOverall([pair(mean(0.6, 0.03, 30), undefined)], 'difference', 0.95)).toEqual({ low: 0, high: 0 });
    expect(intervalToOverall([pair(mean(0.6, 0.03, 30), undefined)], 'ratio', 0.95)).toEqual({ low: 1, high: 1 });
  });

  test('of figures that cannot be put together nothing is known', () => {
    const whole = mean(0.6, 0.03, 30);
    const apart = mean(0.4, 0.04);
    const two = { group: estimate([whole, whole], ([a = 0, b = 0]) => (a + b) / 2), rest: undefined };
    for (const aggregate of ['difference', 'ratio'] as const) {
      for (const one of [pair(apart, undefined), pair(apart, whole), pair(whole, apart), two]) {
        expect(intervalToOverall([one], aggregate, 0.95)).toBeUndefined();
        expect(intervalToOverall([pair(whole, whole), one], aggregate, 0.95)).toBeUndefined();
      }
    }
  });

  test('a function of several means is put together part by part', () => {
    const half = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / 2;
    const group = estimate([mean(0.6, 0.03, 30), mean(0.8, 0.02, 10)], half);
    const rest = estimate([mean(0.4, 0.04, 70), mean(0.5, 0.06, 10)], half);
    // ½ [0.7·(0.6 − 0.4) + 0.5·(0.8 − 0.5)], each bound times what it counts
    const value = (0.7 * 0.2 + 0.5 * 0.3) / 2;
    const reach = (Z * Math.hypot(0.7 * 0.03, 0.7 * 0.04, 0.5 * 0.02, 0.5 * 0.06)) / 2;
    expect(intervalToOverall([{ group, rest }], 'difference', 0.95)).toEqual(near(value - reach, value + reach));
  });

  test('nobody selected by many is Koopman’s, though the level be corrected', () => {
    const groups = [pair(share(0, 30), share(28, 70)), pair(share(28, 70), share(0, 30))];
    const { high } = intervalToOverall(groups, 'ratio', 0.95) as { high: number };
    // the lowest rest by group at the corrected level, which is finite
    const { low } = koopman({ rate: 0.4, rows: 70 }, { rate: 0, rows: 30 }, EACH_OF_TWO);
    expect(high).toBeCloseTo(1 / (0.3 + 0.7 * low), 5);
  });
});
