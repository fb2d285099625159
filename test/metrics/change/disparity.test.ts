import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOfDisparity, isPairableDisparity } from '../../../src/metrics/change/disparity.ts';
import { changeOfFigure } from '../../../src/metrics/change/figure.ts';
import { pairRedraws } from '../../../src/metrics/change/pair-redraws.ts';
import { type Disparity, disparities } from '../../../src/metrics/disparities.ts';
import type { PairTally } from '../../../src/tally/pair.ts';
import { type Decisions, groupsOf, pairOf, somePair, swapped, unweighted } from './pairs.ts';

const options = {
  zeroDivision: undefined,
  redraws: pairRedraws({ replicates: 400, seed: 0 }),
  method: 'between_groups',
  agg: 'worst_case',
} as const;

type More = Partial<Omit<Parameters<typeof changeOfDisparity>[2], 'redraws'>>;

function change(name: string, pairs: readonly PairTally[], more: More = {}) {
  return changeOfDisparity(disparities.get(name) as Disparity, groupsOf(...pairs), { ...options, ...more });
}

// Tango's bounds of both groups, roots of the score by mpmath (see hypotheses.test.ts): 8 gained of 50, 40 gained and 20
// lost of 160. The second stays far above the first.
const low8of50 = 0.0772367850053;
const high8of50 = 0.28514216063;
const low20of160 = 0.0308645331331;
const high20of160 = 0.218064244167;
const below: Decisions = { neither: 42, gained: 8 };
const above: Decisions = { neither: 10, gained: 40, lost: 20, both: 90 };

describe('the change of a gap between groups', () => {
  const expected = {
    low: 0.125 - 0.16 - Math.hypot(0.125 - low20of160, high8of50 - 0.16),
    high: 0.125 - 0.16 + Math.hypot(high20of160 - 0.125, 0.16 - low8of50),
  };
  const near = ({ low, high }: { low: number; high: number }) => ({
    low: expect.closeTo(low, 9),
    high: expect.closeTo(high, 9),
  });

  test("is square-and-add of two of Tango's intervals", () => {
    for (const pairs of [
      [pairOf(below), pairOf(above)],
      [pairOf(above), pairOf(below)],
    ]) {
      const found = change('demographic_parity_difference', pairs);
      expect(found.value).toBeCloseTo(-0.035, 12);
      expect(found.intervalAt(0.95)).toEqual(near(expected));
      expect(found.before.value).toBeCloseTo(110 / 160, 12);
      expect(found).toMatchObject({ paired: true, discordant: 68 });
    }
  });

  test('a group between the two, far from both, changes nothing', () => {
    const between = pairOf({ neither: 30_000, gained: 300, lost: 100, both: 19_600 });
    const found = change('demographic_parity_difference', [pairOf(below), between, pairOf(above)]);
    expect(found.intervalAt(0.95)).toEqual(near(expected));
  });

  test('to all rows it is (1 − share) of that, for the group that is furthest', () => {
    // the first group has 50 of 210 rows: |group − overall| = 160/210 of the gap
    const found = change('demographic_parity_difference', [pairOf(below), pairOf(above)], { method: 'to_overall' });
    const times = 160 / 210;
    expect(found.value).toBeCloseTo(-0.035 * times, 12);
    expect(found.intervalAt(0.95)).toEqual(near({ low: times * expected.low, high: times * expected.high }));
  });

  test('all rows hold those outside of every group', () => {
    const [first, second, outside] = [pairOf(below), pairOf(above), pairOf({ neither: 500, both: 500 })];
    const sides = groupsOf(first, second, outside);
    const found = changeOfDisparity(
      disparities.get('demographic_parity_difference') as Disparity,
      { ...sides, pairs: [first, second] },
      { ...options, method: 'to_overall' },
    );
    // overall 610/1210 → 638/1210; the first is furthest before, 0 → 8/50
    expect(found.before.value).toBeCloseTo(610 / 1210, 12);
    expect(found.after.value).toBeCloseTo(638 / 1210 - 0.16, 12);
    const { low = 0, high = 0 } = found.intervalAt(0.95) ?? {};
    expect(low).toBeLessThan(found.value ?? 0);
    expect(high).toBeLessThan(0);
  });

  test('groups that change places: what counts is how far they are apart', () => {
    // 20 % and 60 % become 60 % and 20 %: the gap is 0.4 before and after
    const up = pairOf({ neither: 360, gained: 440, lost: 40, both: 160 });
    const down = pairOf({ neither: 360, gained: 40, lost: 440, both: 160 });
    const found = change('demographic_parity_difference', [up, down]);
    expect(found.value).toBeCloseTo(0, 12);
    const { low = 0, high = 0 } = found.intervalAt(0.95) ?? {};
    // (r₁ + r₀)ᵘᵖ − (r₁ + r₀)ᵈᵒʷⁿ: by the normal, 1.96·√(2·(E(x₁ + x₀)² − 0.8²)/1000) = 1.96·√(2·0.48/1000)
    expect(high).toBeCloseTo(1.96 * Math.sqrt((2 * (0.48 + 0.16 * 4 - 0.64)) / 1000), 2);
    expect(low).toBeCloseTo(-high, 9);
  });

  test('groups that cannot be told apart: the sign of their gap is not known, and neither is that of its change', () => {
    // 500 and 502 of 1000, then 500 and 532: a gap of 0.002 that may as well have been −0.002
    const same = pairOf({ neither: 500, both: 500 });
    const moved = pairOf({ neither: 468, gained: 30, both: 502 });
    const { low = 0, high = 0 } = change('demographic_parity_difference', [same, moved]).intervalAt(0.95) ?? {};
    expect(low).toBeLessThan(-0.03);
    expect(high).toBeGreaterThan(0.04);
  });

  test('a group of nobody takes no part', () => {
    const found = change('equal_opportunity_difference', [pairOf(below), pairOf({}, below), pairOf({}, above)]);
    expect(found.value).toBeCloseTo(-0.035, 12);
    expect(found.before.withoutValue).toEqual([0]);
    expect(found.intervalAt(0.95)).toEqual(near(expected));
  });

  test('groups that are left out take no part; other groups on either side have no interval', () => {
    const few = pairOf({ neither: 2, both: 7 });
    const leaveOut = ({ rows }: { rows: number }) => rows < 30;
    const found = change('demographic_parity_difference', [few, pairOf(below), pairOf(above)], { leaveOut });
    expect(found.intervalAt(0.95)).toEqual(near(expected));
    const changing = change('predictive_parity_difference', [pairOf(below), pairOf(above), pairOf(above)]);
    expect(changing).toMatchObject({ noInterval: 'other_groups' });
    expect(changing.intervalAt(0.95)).toBeUndefined();
  });

  test('a minimum and a maximum are the change of that group', () => {
    const pairs = [pairOf(below), pairOf(above)];
    expect(change('selection_rate_group_max', pairs).intervalAt(0.95)).toEqual(
      near({ low: low20of160, high: high20of160 }),
    );
    expect(change('selection_rate_group_min', pairs).intervalAt(0.95)).toEqual(
      near({ low: low8of50, high: high8of50 }),
    );
  });

  test('equalized odds are the gap of the rate that is plainly worse, or half of both squared and added', () => {
    const equal: Decisions = { neither: 450, both: 50 };
    const pairs = [pairOf(equal, below), pairOf(equal, above)];
    expect(change('equalized_odds_difference', pairs).intervalAt(0.95)).toEqual(near(expected));
    const mean = change('equalized_odds_difference', pairs, { agg: 'mean' });
    expect(mean.value).toBeCloseTo(-0.035 / 2, 12);
    const { low = 0, high = 0 } = mean.intervalAt(0.95) ?? {};
    const other = change('false_positive_rate_difference', pairs).intervalAt(0.95) ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(-0.0175 - Math.hypot(-0.035 - expected.low, other.low) / 2, 9);
    expect(high).toBeCloseTo(-0.0175 + Math.hypot(expected.high + 0.035, other.high) / 2, 9);
  });

  test('the average odds of groups, their common reference taken away, differ as without it', () => {
    const pairs = [pairOf(below, below), pairOf(above, above), pairOf(below, above)];
    const found = changeOfDisparity(
      disparities.get('average_odds_difference_difference') as Disparity,
      { ...groupsOf(...pairs), reference: 2 },
      options,
    );
    const half = {
      low: Math.hypot(0.125 - low20of160, high8of50 - 0.16),
      high: Math.hypot(high20of160 - 0.125, 0.16 - low8of50),
    };
    expect(found.value).toBeCloseTo(-0.035, 12);
    expect(found.intervalAt(0.95)).toEqual(
      near({ low: -0.035 - half.low / Math.SQRT2, high: -0.035 + half.high / Math.SQRT2 }),
    );
  });

  test('what rests on redraws begins at 10 discordant rows, and 5 that are divided by and counted', () => {
    const steady = pairOf({ neither: 50, both: 50 });
    const pair = (lost: number) => pairOf({ neither: 30, lost, both: 70 - lost });
    expect(change('demographic_parity_ratio', [steady, pair(9)]).noInterval).toBe('few_discordant');
    const found = change('demographic_parity_ratio', [steady, pair(30)]);
    expect(found.value).toBeCloseTo(0.4 / 0.5 - 0.5 / 0.7, 12);
    expect(found.intervalAt(0.95)).toBeDefined();
    expect(change('demographic_parity_ratio', [pairOf({ neither: 2, both: 2 }), pair(30)]).noInterval).toBe('few_rows');
    const counted = (both: number) => pairOf({ neither: 49 - both, both });
    expect(change('demographic_parity_ratio', [counted(4), pair(30)]).noInterval).toBe('few_rows');
    expect(change('demographic_parity_ratio', [counted(5), pair(30)]).noInterval).toBeUndefined();
  });

  test('a gap that may have been none has grown by any factor', () => {
    const same = pairOf({ neither: 500, both: 500 });
    const moved = pairOf({ neither: 300, gained: 190, both: 510 });
    const found = change('demographic_parity_difference', [same, moved], { relative: true });
    expect(found.value).toBeCloseTo(19, 9);
    expect(found.intervalAt(0.95)?.low).toBeGreaterThan(1);
    expect(found.intervalAt(0.95)?.high).toBe(Number.POSITIVE_INFINITY);
  });

  test('a gap of labels does not change', () => {
    const found = change('prevalence_difference', [pairOf(below, above), pairOf(above, below)]);
    expect([found.value, found.intervalAt(0.95)]).toEqual([0, { low: 0, high: 0 }]);
  });

  test('disparities of scores cannot be paired', () => {
    expect(isPairableDisparity(disparities.get('roc_auc_score_difference') as Disparity)).toBe(false);
    expect(() => change('roc_auc_score_difference', [pairOf(below), pairOf(above)])).toThrow(
      'roc_auc_score_difference',
    );
  });
});

describe('the change of a gap on the reference model', () => {
  const male = pairOf({ neither: 6176, both: 636 }, { neither: 1340, both: 1654 });
  const female = (fp: number, tp: number) =>
    pairOf({ neither: 4252, lost: fp, both: 83 - fp }, { neither: 291, lost: tp, both: 221 - tp });

  test.each([
    [30, 0],
    [15, 15],
    [8, 22],
    [0, 30],
  ])('30 decisions withdrawn from Female, %i of them false positives, exceed 0.002', (fp, tp) => {
    const found = change('demographic_parity_difference', [female(fp, tp), male]);
    expect(found.value).toBeCloseTo(30 / 4847, 12);
    const { low = 0, high = 0 } = found.intervalAt(0.95) ?? {};
    expect(low).toBeGreaterThan(0.002);
    // Tango's and square-and-add are not far from the normal: 30/4847 ± 1.96·√30/4847
    expect(low).toBeCloseTo((30 - 1.96 * Math.sqrt(30)) / 4847, 3);
    expect(high).toBeCloseTo((30 + 1.96 * Math.sqrt(30)) / 4847, 3);
  });
});

describe('laws of the change of a disparity in closed form', () => {
  test('it changes by no more than its range, however few the rows', () => {
    const few = fc.nat(3);
    const decisions = fc.record({ neither: few, gained: few, lost: few, both: few });
    const pair = fc.tuple(decisions, decisions).map(([negatives, positives]) => pairOf(negatives, positives));
    const names = fc.constantFrom('demographic_parity_difference', 'equalized_odds_difference');
    fc.assert(
      fc.property(names, fc.array(pair, { minLength: 2, maxLength: 4 }), (name, pairs) => {
        const { low, high } = change(name, pairs).intervalAt(0.95) ?? { low: 0, high: 0 };
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  const LINEAR = [
    'demographic_parity_difference',
    'equalized_odds_difference',
    'accuracy_score_group_min',
    'selection_rate_group_max',
    'balanced_accuracy_score_difference',
  ];
  const each = (law: (name: string, pairs: readonly PairTally[], more: More) => void) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LINEAR),
        fc.array(somePair, { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        fc.constantFrom('between_groups' as const, 'to_overall' as const),
        fc.constantFrom('worst_case' as const, 'mean' as const),
        (name, pairs, weighted, method, agg) => {
          law(name, weighted ? pairs : pairs.map(unweighted), { method, agg });
        },
      ),
    );
  };

  test('it holds the value, and 0 where nothing changed', () => {
    each((name, pairs, more) => {
      const found = change(name, pairs, more);
      const interval = found.intervalAt(0.95);
      if (found.value === undefined || interval === undefined) return;
      expect(interval.low).toBeLessThanOrEqual(found.value + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(found.value - 1e-12);
      if (found.discordant === 0) expect(interval.low <= 0 && interval.high >= 0).toBe(true);
    });
  });

  test('old and new swapped negate it', () => {
    each((name, pairs, more) => {
      const [found, back] = [change(name, pairs, more), change(name, pairs.map(swapped), more)];
      if (found.value === undefined) return;
      expect(back.value).toBeCloseTo(-found.value, 12);
      const [ours, theirs] = [found.intervalAt(0.95), back.intervalAt(0.95)];
      if (ours === undefined) return;
      expect(theirs?.low).toBeCloseTo(-ours.high, 9);
      expect(theirs?.high).toBeCloseTo(-ours.low, 9);
    });
  });

  test('groups in another order change nothing', () => {
    each((name, pairs, more) => {
      const [found, back] = [change(name, pairs, more), change(name, pairs.toReversed(), more)];
      if (found.value === undefined) return;
      expect(back.value).toBeCloseTo(found.value, 12);
      const [ours, theirs] = [found.intervalAt(0.95), back.intervalAt(0.95)];
      expect(theirs === undefined).toBe(ours === undefined);
      if (ours === undefined) return;
      expect(theirs?.low).toBeCloseTo(ours.low, 9);
      expect(theirs?.high).toBeCloseTo(ours.high, 9);
    });
  });

  test('it is wider at a higher level', () => {
    each((name, pairs, more) => {
      const { intervalAt } = change(name, pairs, more);
      const [narrow, wide] = [intervalAt(0.8), intervalAt(0.99)];
      if (narrow === undefined || wide === undefined) return;
      expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-12);
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-12);
    });
  });

  test('of two groups with one alike and certain it is that of the other group', () => {
    fc.assert(
      fc.property(somePair, (pair) => {
        // nobody of a million is selected: the other group is above, and the gap is its rate
        const nobody = pairOf({ neither: 1e12 });
        fc.pre(pair.rows[2] !== 0 && pair.rows[1] !== 0 && pair.rows[3] !== 0);
        const found = change('demographic_parity_difference', [nobody, unweighted(pair)]).intervalAt(0.95);
        const alone = changeOfFigure('selection_rate', { kind: 'paired', pair: unweighted(pair) }, options);
        expect(found?.low).toBeCloseTo(alone.intervalAt(0.95)?.low ?? Number.NaN, 5);
        expect(found?.high).toBeCloseTo(alone.intervalAt(0.95)?.high ?? Number.NaN, 5);
      }),
    );
  });
});
