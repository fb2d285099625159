import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOfDisparity } from '../../../src/metrics/change/disparity.ts';
import { changeOfFigure } from '../../../src/metrics/change/figure.ts';
import { pairRedraws } from '../../../src/metrics/change/pair-redraws.ts';
import { type Disparity, disparities } from '../../../src/metrics/disparities.ts';
import type { PairTally } from '../../../src/tally/pair.ts';
import { type Decisions, groupsOf, pairOf, somePair } from './pairs.ts';

const options = {
  zeroDivision: undefined,
  redraws: pairRedraws({ replicates: 40, seed: 0 }),
  method: 'between_groups',
  agg: 'worst_case',
} as const;

type More = Partial<Parameters<typeof changeOfDisparity>[2]> & { readonly reference?: number };

function change(name: string, pairs: readonly PairTally[], { reference, ...more }: More = {}) {
  const sides = { ...groupsOf(...pairs), reference };
  return changeOfDisparity(disparities.get(name) as Disparity, sides, { ...options, ...more });
}

const near = (interval: { low: number; high: number } | undefined) => ({
  low: expect.closeTo(interval?.low ?? Number.NaN, 9),
  high: expect.closeTo(interval?.high ?? Number.NaN, 9),
});

const [steady, below, above]: readonly Decisions[] = [
  { neither: 450, both: 50 },
  { neither: 42, gained: 8 },
  { neither: 10, gained: 40, lost: 20, both: 90 },
];

describe('equalized odds', () => {
  test('do not care which of the labels is called positive', () => {
    const swap = ({ rows, ...weights }: PairTally): PairTally => {
      const halves = (cells: readonly number[]) => [...cells.slice(4), ...cells.slice(0, 4)];
      const { weighted, weightedSquares } = weights;
      return {
        rows: halves(rows),
        ...(weighted && { weighted: halves(weighted) }),
        ...(weightedSquares && { weightedSquares: halves(weightedSquares) }),
      };
    };
    fc.assert(
      fc.property(
        fc.array(somePair, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('worst_case' as const, 'mean' as const),
        fc.constantFrom('between_groups' as const, 'to_overall' as const),
        (pairs, agg, method) => {
          const [found, same] = [pairs, pairs.map(swap)].map((these) =>
            change('equalized_odds_difference', these, { agg, method }),
          );
          expect(same?.value ?? Number.NaN).toBeCloseTo(found?.value ?? Number.NaN, 12);
          const interval = found?.intervalAt(0.95);
          expect(same?.intervalAt(0.95)).toEqual(interval && near(interval));
        },
      ),
    );
  });

  test('of which one rate has no value are the other one', () => {
    // the false positive rates lie 2.7 standard errors apart: whether the lesser may be the greater depends on how many
    // are compared, 2.58 for two of them and 2.91 for three
    const [lower, higher]: readonly Decisions[] = [
      { neither: 500, gained: 10, lost: 2, both: 488 },
      { neither: 440, gained: 10, lost: 1, both: 549 },
    ];
    const pairs = [pairOf(lower as Decisions, above), pairOf(higher as Decisions)];
    const found = change('equalized_odds_difference', pairs);
    expect(found.after.partial).toBe('fewer_than_two_groups');
    expect(found.intervalAt(0.95)).toEqual(near(change('false_positive_rate_difference', pairs).intervalAt(0.95)));
  });
});

describe('a comparison with the reference group', () => {
  const pairs = [pairOf(steady as Decisions, below), pairOf(steady as Decisions, above)];

  test('takes it away from the greatest and the least value', () => {
    // the second group has the greatest true positive rate: half of its excess over the first is the greatest
    const found = change('average_odds_difference_group_max', pairs, { reference: 0 });
    const own = changeOfFigure(
      'average_odds_difference',
      { kind: 'paired', pair: pairs[1] as PairTally, reference: pairs[0] },
      options,
    );
    expect(found.value).toBeCloseTo((0.125 - 0.16) / 2, 12);
    expect(found.intervalAt(0.95)).toEqual(near(own.intervalAt(0.95)));
    const least = change('average_odds_difference_group_min', pairs, { reference: 1 });
    expect(least.value).toBeCloseTo((0.16 - 0.125) / 2, 12);
    const { low, high } = own.intervalAt(0.95) ?? { low: 0, high: 0 };
    expect(least.intervalAt(0.95)).toEqual(near({ low: -high, high: -low }));
  });

  test('there is none in other figures', () => {
    for (const name of ['selection_rate_group_max', 'true_positive_rate_group_min', 'accuracy_score_difference']) {
      expect(change(name, pairs, { reference: 0 }).intervalAt(0.95)).toEqual(
        near(change(name, pairs).intervalAt(0.95)),
      );
    }
  });
});

describe('groups that cannot be told apart', () => {
  const alike = (count: number) => Array.from({ length: count }, () => pairOf({ neither: 20, both: 20 }));
  const both = (count: number) =>
    Array.from({ length: count }, () => pairOf({ neither: 20, both: 20 }, { neither: 20, both: 20 }));

  test('are compared in pairs up to 200 of them, and beyond that nothing is known', () => {
    expect(change('demographic_parity_difference', alike(200)).intervalAt(0.95)).toBeDefined();
    const found = change('demographic_parity_difference', alike(201));
    expect(found.value).toBe(0);
    expect(found.intervalAt(0.95)).toBeUndefined();
    expect(found.noInterval).toBeUndefined();
  });

  test('neither of the mean, nor of the worst of two rates', () => {
    // the true positive rates of only the first three have a value
    const pairs = [...both(3), ...alike(198)];
    for (const agg of ['mean', 'worst_case'] as const) {
      expect(change('equalized_odds_difference', pairs.slice(0, 20), { agg }).intervalAt(0.95)).toBeDefined();
      expect(change('equalized_odds_difference', pairs, { agg }).intervalAt(0.95)).toBeUndefined();
    }
  });

  test('a maximum, a minimum and a distance from all rows need no pairs', () => {
    for (const name of ['selection_rate_group_max', 'selection_rate_group_min']) {
      expect(change(name, alike(201)).intervalAt(0.95)).toBeDefined();
    }
    const toOverall = change('demographic_parity_difference', alike(201), { method: 'to_overall' });
    expect(toOverall.intervalAt(0.95)).toBeDefined();
  });
});

test('a group whose value is not one of its rows leaves no interval', () => {
  const pairs = [pairOf({}, below), pairOf({}, above), pairOf(below as Decisions)];
  const found = change('equal_opportunity_difference', pairs, { zeroDivision: 0 });
  // 110/160 before, 130/160 after, less the 0 of the group without positives
  expect(found.value).toBeCloseTo(20 / 160, 12);
  expect(found.noInterval).toBe('zero_division');
  expect(found.intervalAt(0.95)).toBeUndefined();
});
