import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOfFigure, isPairable } from '../../../src/metrics/change/figure.ts';
import { pairRedraws } from '../../../src/metrics/change/pair-redraws.ts';
import { decisionsChanged } from '../../../src/metrics/change/people.ts';
import type { MetricName } from '../../../src/metrics/index.ts';
import { mergePairs, type PairTally } from '../../../src/tally/pair.ts';
import { pairOf, somePair, swapped, unweighted } from './pairs.ts';

const options = { zeroDivision: undefined, redraws: pairRedraws({ replicates: 400, seed: 0 }) };
const change = (metric: MetricName, pair: PairTally, more: { relative?: boolean; zeroDivision?: 0 | 1 } = {}) =>
  changeOfFigure(metric, { kind: 'paired', pair }, { ...options, ...more });

/** Figures in closed form. */
const LINEAR = [
  'selection_rate',
  'accuracy_score',
  'true_positive_rate',
  'false_positive_rate',
  'balanced_accuracy_score',
];

describe('the change of one figure', () => {
  // Fagerland, Lydersen and Laake, "Statistical Analysis of Contingency Tables" (2017), chapter 8, and the R package
  // contingencytables: Bentur et al. (2009), Cavo et al. (2012).
  const bentur = { both: 1, gained: 1, lost: 7, neither: 12 };
  const cavo = { both: 59, gained: 6, lost: 16, neither: 80 };

  test.each([
    [bentur, -6 / 21, -0.5172, -0.026],
    [cavo, -10 / 161, -0.124, -0.0054],
  ])("a rate has Tango's interval", (rows, value, low, high) => {
    for (const [metric, pair] of [
      ['selection_rate', pairOf(rows)],
      ['false_positive_rate', pairOf(rows, { both: 9, lost: 5 })],
      ['true_positive_rate', pairOf({ both: 9, lost: 5 }, rows)],
      ['accuracy_score', pairOf({}, rows)],
    ] as const) {
      const found = change(metric, pair);
      expect(found.value).toBeCloseTo(value, 12);
      expect(found.intervalAt(0.95)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
    }
  });

  test("a relative change is within a few thousandths of Tang's score interval of the ratio", () => {
    const found = change('selection_rate', pairOf(cavo), { relative: true });
    expect(found.value).toBeCloseTo(0.8667 - 1, 4);
    const { low = 0, high = 0 } = found.intervalAt(0.95) ?? {};
    expect(Math.abs(low - (0.7476 - 1))).toBeLessThan(0.003);
    expect(Math.abs(high - (0.9876 - 1))).toBeLessThan(0.003);
  });

  test('of balanced accuracy is half of both recalls, squared and added', () => {
    const found = change('balanced_accuracy_score', pairOf({ neither: 12, gained: 7, lost: 1, both: 1 }, cavo));
    // the recall of negatives loses (7 − 1)/21, as bentur; low = Δ − ½√((0.5172 − 0.2857)² + (0.1240 − 0.0621)²)
    const value = (-6 / 21 - 10 / 161) / 2;
    expect(found.value).toBeCloseTo(value, 12);
    const low = value - Math.hypot(0.517232 - 6 / 21, 0.124023 - 10 / 161) / 2;
    const high = value + Math.hypot(6 / 21 - 0.026003, 10 / 161 - 0.005433) / 2;
    expect(found.intervalAt(0.95)).toEqual({ low: expect.closeTo(low, 5), high: expect.closeTo(high, 5) });
  });

  test('of average odds takes the reference away', () => {
    const reference = pairOf({ neither: 40, both: 10 }, { neither: 10, both: 40 });
    const pair = pairOf({ neither: 40, gained: 8, both: 2 }, { neither: 10, gained: 8, both: 32 });
    const sides = { kind: 'paired' as const, pair, reference };
    expect(changeOfFigure('average_odds_difference', sides, options).value).toBeCloseTo(0.16, 12);
    expect(changeOfFigure('average_odds_difference', { ...sides, pair: reference }, options).intervalAt(0.95)).toEqual({
      low: 0,
      high: 0,
    });
  });

  test('of a rate of errors is the one of what is right, negated', () => {
    const pair = pairOf(bentur, cavo);
    for (const [right, wrong] of [
      ['accuracy_score', 'zero_one_loss'],
      ['true_positive_rate', 'false_negative_rate'],
      ['true_negative_rate', 'false_positive_rate'],
    ] as const) {
      const [more, less] = [change(right, pair), change(wrong, pair)];
      expect(less.value).toBeCloseTo(-(more.value ?? Number.NaN), 12);
      const { low = 0, high = 0 } = more.intervalAt(0.95) ?? {};
      expect(less.intervalAt(0.95)).toEqual({ low: expect.closeTo(-high, 9), high: expect.closeTo(-low, 9) });
    }
    // of the negatives 7 of 21 lose their selection and 1 gains it
    expect(change('true_negative_rate', pair).intervalAt(0.95)).toEqual({
      low: expect.closeTo(0.026, 4),
      high: expect.closeTo(0.5172, 4),
    });
  });

  test('a reference does not concern figures that are not compared with it', () => {
    const pair = pairOf(bentur);
    for (const reference of [pair, pairOf(cavo)]) {
      const found = changeOfFigure('selection_rate', { kind: 'paired', pair, reference }, options);
      expect(found.intervalAt(0.95)).toEqual({ low: expect.closeTo(-0.5172, 4), high: expect.closeTo(-0.026, 4) });
    }
  });

  test("of average odds has Tango's bounds of four rates, halved, squared and added", () => {
    // a group with bentur among negatives and cavo among positives, the reference the other way round
    const [pair, reference] = [pairOf(bentur, cavo), pairOf(cavo, bentur)];
    const found = changeOfFigure('average_odds_difference', { kind: 'paired', pair, reference }, options);
    expect(found.value).toBeCloseTo(0, 12);
    // each of the four moves by half the distance of a bound: down by the own lower and the reference's upper ones
    const [down, up] = [
      Math.hypot(0.517232 - 6 / 21, 0.124023 - 10 / 161),
      Math.hypot(6 / 21 - 0.026003, 10 / 161 - 0.005433),
    ];
    const reach = Math.hypot(down, up) / 2;
    expect(found.intervalAt(0.95)).toEqual({ low: expect.closeTo(-reach, 5), high: expect.closeTo(reach, 5) });
  });

  test('of weighted rows is that of as many equal ones as are as sure', () => {
    // 10 gain and 10 lose, four times as heavy as 80 others: as sure as 10 and 10 of 40
    const rows = [40, 10, 10, 40, 0, 0, 0, 0];
    const times = (...by: readonly number[]) => rows.map((count, cell) => count * (by[cell] ?? 0));
    const pair = { rows, weighted: times(1, 4, 4, 1), weightedSquares: times(1, 16, 16, 1) };
    const asSure = pairOf({ neither: 10, gained: 10, lost: 10, both: 10 });
    const [found, expected] = [pair, asSure].map((one) => change('selection_rate', one).intervalAt(0.95));
    expect(found?.low).toBeCloseTo(expected?.low ?? Number.NaN, 9);
    expect(found?.high).toBeCloseTo(expected?.high ?? Number.NaN, 9);
  });

  test('what labels alone make does not change, for certain', () => {
    const found = change('prevalence', pairOf(bentur, cavo));
    expect([found.value, found.intervalAt(0.95)]).toEqual([0, { low: 0, high: 0 }]);
  });

  test('a rate over nobody has no change', () => {
    const found = change('true_positive_rate', pairOf(bentur));
    expect(found).toMatchObject({ reason: 'no_positives', paired: true });
    expect(found.intervalAt(0.95)).toBeUndefined();
    expect('noInterval' in found).toBe(false);
    const asZero = change('true_positive_rate', pairOf(bentur), { zeroDivision: 0 });
    expect(asZero).toMatchObject({ value: 0, noInterval: 'zero_division' });
    expect(asZero.intervalAt(0.95)).toBeUndefined();
  });

  test('relative to 0 there is none', () => {
    expect(change('selection_rate', pairOf({ neither: 9, gained: 1 }), { relative: true }).reason).toBe('infinite');
    expect(change('selection_rate', pairOf({ neither: 9 }), { relative: true }).reason).toBe('zero_by_zero');
  });

  test('redraws begin at 10 discordant rows', () => {
    const pair = (lost: number) => pairOf({ neither: 50, lost, both: 20 }, { neither: 20, both: 60 });
    expect(change('precision_score', pair(9))).toMatchObject({ discordant: 9, noInterval: 'few_discordant' });
    expect(change('precision_score', pair(9)).intervalAt(0.95)).toBeUndefined();
    const { value = 0, intervalAt } = change('precision_score', pair(10));
    expect(value).toBeCloseTo(60 / 80 - 60 / 90, 12);
    const { low = 0, high = 0 } = intervalAt(0.95) ?? {};
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(value);
  });

  test('discordant rows are those that the figure is about', () => {
    const pair = pairOf({ lost: 3, both: 9 }, { gained: 4, neither: 9 });
    expect(change('true_positive_rate', pair).discordant).toBe(4);
    expect(change('false_positive_rate', pair).discordant).toBe(3);
    expect(change('accuracy_score', pair).discordant).toBe(7);
    expect(change('precision_score', pair).discordant).toBe(7);
  });

  test('a share among all who are selected is redrawn beside the others', () => {
    const pair = pairOf({ neither: 50, lost: 15, both: 20 });
    const whole = mergePairs(pair, pairOf({ neither: 30, both: 45 }));
    const found = changeOfFigure('predicted_positive_share', { kind: 'paired', pair, whole, at: 0 }, options);
    expect(found.value).toBeCloseTo(20 / 65 - 35 / 80, 12);
    const { low = 0, high = 0 } = found.intervalAt(0.95) ?? {};
    expect(low).toBeLessThan(found.value ?? 0);
    expect(high).toBeLessThan(0);
  });

  test('the same seed gives the same interval, another seed another', () => {
    const pair = pairOf({ neither: 50, lost: 15, both: 20 }, { neither: 20, both: 60 });
    const at = (seed: number) =>
      changeOfFigure(
        'f1_score',
        { kind: 'paired', pair },
        { ...options, redraws: pairRedraws({ replicates: 400, seed }) },
      ).intervalAt(0.95);
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });

  test('scores are no function of joint cells', () => {
    expect(isPairable('roc_auc_score')).toBe(false);
    expect(() => change('roc_auc_score', pairOf(bentur))).toThrow('roc_auc_score');
  });

  test('who gains and who loses are people, never weights', () => {
    const pair = { ...pairOf({ gained: 2, lost: 3 }, { gained: 4, lost: 5 }), weighted: Array(8).fill(9) };
    expect(decisionsChanged(pair)).toEqual({ gained: 6, lost: 8 });
  });
});

describe('laws of the change of a figure in closed form', () => {
  const each = (law: (metric: MetricName, pair: PairTally) => void) => {
    fc.assert(
      fc.property(fc.constantFrom(...(LINEAR as MetricName[])), somePair, fc.boolean(), (metric, pair, weighted) => {
        law(metric, weighted ? pair : unweighted(pair));
      }),
    );
  };

  test('it holds the value, and 0 where nothing changed', () => {
    each((metric, pair) => {
      const found = change(metric, pair);
      const interval = found.intervalAt(0.95);
      if (found.value === undefined || interval === undefined) return;
      expect(interval.low).toBeLessThanOrEqual(found.value + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(found.value - 1e-12);
      if (found.discordant === 0) expect(interval.low < 0 && interval.high > 0).toBe(true);
    });
  });

  test('it is wider at a higher level', () => {
    each((metric, pair) => {
      const { intervalAt } = change(metric, pair);
      const [narrow, wide] = [intervalAt(0.8), intervalAt(0.99)];
      if (narrow === undefined || wide === undefined) return;
      expect(wide.low).toBeLessThanOrEqual(narrow.low);
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
    });
  });

  test('old and new swapped negate it', () => {
    each((metric, pair) => {
      const [found, back] = [change(metric, pair), change(metric, swapped(pair))];
      if (found.value === undefined) return;
      expect(back.value).toBeCloseTo(-found.value, 12);
      expect(back.intervalAt(0.95)?.low).toBeCloseTo(-(found.intervalAt(0.95)?.high ?? Number.NaN), 9);
      expect(back.intervalAt(0.95)?.high).toBeCloseTo(-(found.intervalAt(0.95)?.low ?? Number.NaN), 9);
    });
  });

  test('weights that are all the same change nothing', () => {
    each((metric, { rows }) => {
      const weighted = {
        rows,
        weighted: rows.map((count) => 3 * count),
        weightedSquares: rows.map((count) => 9 * count),
      };
      const [plain, same] = [change(metric, { rows }), change(metric, weighted)];
      if (plain.value === undefined) return;
      expect(same.value).toBeCloseTo(plain.value, 12);
      expect(same.intervalAt(0.95)?.low).toBeCloseTo(plain.intervalAt(0.95)?.low ?? Number.NaN, 9);
      expect(same.intervalAt(0.95)?.high).toBeCloseTo(plain.intervalAt(0.95)?.high ?? Number.NaN, 9);
    });
  });

  test('a relative change has the sign of the absolute one', () => {
    each((metric, pair) => {
      const [plain, relative] = [change(metric, pair), change(metric, pair, { relative: true })];
      if (plain.value === undefined || relative.value === undefined) return;
      const [of, ratio] = [plain.intervalAt(0.95), relative.intervalAt(0.95)];
      if (of === undefined || ratio === undefined) throw new Error('an interval is missing');
      if (Math.abs(of.low) > 1e-9) expect(ratio.low > 0).toBe(of.low > 0);
      if (Math.abs(of.high) > 1e-9) expect(ratio.high < 0).toBe(of.high < 0);
    });
  });
});
