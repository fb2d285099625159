import { describe, expect, test } from 'vitest';
import { changeOfDisparity } from '../../../src/metrics/change/disparity.ts';
import { changeOfFigure, changes } from '../../../src/metrics/change/figure.ts';
import { ALL_ROWS, type PairRedraws } from '../../../src/metrics/change/pair-redraws.ts';
import { type Disparity, disparities } from '../../../src/metrics/disparities.ts';
import type { MetricName } from '../../../src/metrics/index.ts';
import { mergePairs, type PairTally } from '../../../src/tally/pair.ts';
import { groupsOf, pairOf } from './pairs.ts';

type Cells = readonly [tn: number, fp: number, fn: number, tp: number];

/** Five replicates written by hand: at the level ½ the bounds are the second and the fourth of them in order. */
const LEVEL = 0.5;
const cells = (...replicates: readonly Cells[]) => Float64Array.from(replicates.flat());
const always = (one: Cells) => cells(one, one, one, one, one);

const never = () => {
  throw new Error('Nobody asks for this.');
};
const notRedrawn: PairRedraws = { alone: never, beside: never, together: never };
const strict = { zeroDivision: undefined };

/** Enough rows, and enough with another prediction, that redraws say something. */
const plenty = () => pairOf({ neither: 20, gained: 10, lost: 10, both: 20 }, { neither: 20, both: 20 });

test('the change in each replicate is absolute, or relative to what it was before', () => {
  const [before, after] = [Float64Array.of(0.5, 0.2, 0, 0, Number.NaN), Float64Array.of(0.25, 0.8, 0.5, 0, 1)];
  expect([...changes(before, after, false)]).toEqual([-0.25, expect.closeTo(0.6, 12), 0.5, 0, Number.NaN]);
  expect([...changes(before, after, true)]).toEqual([-0.5, expect.closeTo(3, 12), Number.NaN, Number.NaN, Number.NaN]);
});

describe('the change of a figure that is redrawn', () => {
  const pair = plenty();
  // precision before 10/20, after 10/(10 + fp): 1, 10/12.5, 10/20, 10/25, 10/40
  const drawn = {
    before: always([0, 10, 0, 10]),
    after: cells([0, 0, 0, 10], [0, 2.5, 0, 10], [0, 10, 0, 10], [0, 15, 0, 10], [0, 30, 0, 10]),
  };

  test.each([
    [false, -0.1, 0.3],
    [true, -0.2, 0.6],
  ])('is the percentiles of its redraws (relative: %s)', (relative, low, high) => {
    const streams: number[] = [];
    const redraws: PairRedraws = {
      ...notRedrawn,
      alone: (of, stream) => {
        expect(of).toBe(pair);
        streams.push(stream);
        return drawn;
      },
    };
    const options = { ...strict, redraws, relative };
    // all rows are of no concern to a precision
    const whole = mergePairs(pair, plenty());
    for (const sides of [{ pair }, { pair, at: 7, whole }, { pair, at: 0, whole: pair }]) {
      const found = changeOfFigure('precision_score', { kind: 'paired', ...sides }, options);
      expect(found.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
    }
    expect(streams).toEqual([ALL_ROWS, 7, 0]);
  });

  test('is absolute unless it is said to be relative', () => {
    const options = { ...strict, redraws: { ...notRedrawn, alone: () => drawn } };
    const found = changeOfFigure('precision_score', { kind: 'paired', pair }, options);
    expect(found.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(-0.1, 12), high: expect.closeTo(0.3, 12) });
  });

  test('0/0 in a replicate is what zero_division says', () => {
    // precision before is 1 but where nobody is selected, after 1/2: changes of −½, with 0 for 0/0 of +½ in two of five
    const none: Cells = [20, 0, 20, 0];
    const one: Cells = [20, 0, 10, 10];
    const redraws = {
      ...notRedrawn,
      alone: () => ({ before: cells(none, one, one, one, none), after: always([10, 10, 10, 10]) }),
    };
    const of = (zeroDivision: 0 | 1 | undefined) =>
      changeOfFigure('precision_score', { kind: 'paired', pair }, { zeroDivision, redraws }).intervalAt(LEVEL);
    expect(of(0)).toEqual({ low: -0.5, high: 0.5 });
    // with 1 all are −½, alike; without, two of five have no value and the rest are alike
    expect(of(1)).toBeUndefined();
    expect(of(undefined)).toBeUndefined();
  });

  test('a share among all who are selected is redrawn beside the others, in its own stream', () => {
    const whole = mergePairs(pair, plenty());
    const redraws: PairRedraws = {
      ...notRedrawn,
      beside: (of, all, stream) => {
        expect([of, all]).toEqual([pair, whole]);
        expect(stream).toBe(3);
        return {
          groups: [
            {
              before: always([0, 10, 0, 10]),
              after: cells([0, 4, 0, 0], [0, 8, 0, 0], [0, 12, 0, 0], [0, 16, 0, 0], [0, 40, 0, 0]),
            },
          ],
          whole: { before: always([0, 20, 0, 20]), after: always([0, 40, 0, 0]) },
        };
      },
    };
    const sides = { kind: 'paired' as const, pair, whole, at: 3 };
    const found = changeOfFigure('predicted_positive_share', sides, { ...strict, redraws });
    // 8/40 − 20/40 and 16/40 − 20/40
    expect(found.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(-0.3, 12), high: expect.closeTo(-0.1, 12) });
  });

  test('that share of all rows among themselves is redrawn alone, and stays 1', () => {
    const redraws = { ...notRedrawn, alone: () => drawn };
    for (const sides of [{ pair }, { pair, whole: pair }]) {
      const found = changeOfFigure('predicted_positive_share', { kind: 'paired', ...sides }, { ...strict, redraws });
      expect(found.value).toBe(0);
      expect(found.intervalAt(LEVEL)).toBeUndefined();
    }
  });

  test.each([
    ['before', 4, 'few_rows'],
    ['before', 5, undefined],
    ['after', 4, 'few_rows'],
    ['after', 5, undefined],
  ] as const)('begins at 5 rows that it divides by: %s %i', (side, rows, noInterval) => {
    const moved = { [side === 'before' ? 'gained' : 'lost']: 15 };
    const few = pairOf({ neither: 20, ...moved }, { neither: 20, both: rows });
    const redraws = { ...notRedrawn, alone: () => drawn };
    const found = changeOfFigure('precision_score', { kind: 'paired', pair: few }, { ...strict, redraws });
    expect(found.noInterval).toBe(noInterval);
    expect('noInterval' in found).toBe(noInterval !== undefined);
    expect(found.intervalAt(LEVEL) === undefined).toBe(noInterval !== undefined);
  });

  test('without a value there is no interval, and no other reason why', () => {
    const nobody = pairOf({ neither: 20, gained: 15 }, { neither: 20 });
    const found = changeOfFigure(
      'precision_score',
      { kind: 'paired', pair: nobody },
      { ...strict, redraws: notRedrawn },
    );
    expect(found).toStrictEqual({
      reason: 'no_predicted_positives',
      before: expect.objectContaining({ reason: 'no_predicted_positives' }),
      after: expect.objectContaining({ value: 0 }),
      paired: true,
      discordant: 15,
      intervalAt: expect.any(Function),
    });
    expect(found.intervalAt(0.95)).toBeUndefined();
  });
});

describe('the change of a disparity that is redrawn', () => {
  const [first, second] = [plenty(), plenty()];
  const options = { ...strict, method: 'between_groups', agg: 'worst_case' } as const;
  const change = (
    name: string,
    redraws: Partial<PairRedraws>,
    more: Partial<Parameters<typeof changeOfDisparity>[2]> & { readonly pairs?: readonly PairTally[] } = {},
  ) => {
    const { pairs = [first, second], ...others } = more;
    return changeOfDisparity(disparities.get(name) as Disparity, groupsOf(...pairs), {
      ...options,
      redraws: { ...notRedrawn, ...redraws },
      ...others,
    });
  };
  const rate = (selected: number): Cells => [100 - selected, selected, 0, 0];
  const rates = (...selected: readonly number[]) => cells(...selected.map(rate));

  test('between groups each is redrawn by itself, in the stream of its position', () => {
    const streams: number[] = [];
    const alone: PairRedraws['alone'] = (pair, stream) => {
      expect(pair).toBe([first, second][stream]);
      streams.push(stream);
      return stream === 0
        ? { before: always(rate(50)), after: always(rate(50)) }
        : { before: always(rate(40)), after: rates(5, 10, 20, 30, 50) };
    };
    // 40/50 before; 5, 10, 20, 30, 50 of 50 after
    const found = change('demographic_parity_ratio', { alone });
    expect(found.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(-0.6, 12), high: expect.closeTo(-0.2, 12) });
    expect(new Set(streams)).toEqual(new Set([0, 1]));
    const relative = change('demographic_parity_ratio', { alone }, { relative: true });
    expect(relative.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(-0.75, 12), high: expect.closeTo(-0.25, 12) });
  });

  test('to all rows the groups are redrawn as one table', () => {
    const together: PairRedraws['together'] = (pairs) => {
      expect(pairs).toEqual([first, second]);
      return {
        groups: [
          { before: always(rate(40)), after: rates(40, 40, 40, 40, 40) },
          { before: always(rate(50)), after: rates(42, 45, 60, 70, 80) },
        ],
        whole: { before: always(rate(50)), after: always(rate(50)) },
      };
    };
    // before 40/50; after the least of 40/50 and 42/50, 45/50, 50/60, 50/70, 50/80: 0.8, 0.8, 0.8, 5/7, 5/8
    const found = change('demographic_parity_ratio', { together }, { method: 'to_overall' });
    expect(found.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(5 / 7 - 0.8, 12), high: expect.closeTo(0, 12) });
  });

  test('shares of all rows are redrawn as one table, and compared with each other', () => {
    const selected = (fp: number): Cells => [0, fp, 0, 0];
    const together = () => ({
      groups: [
        { before: always(selected(50)), after: always(selected(50)) },
        { before: always(selected(50)), after: cells(...[10, 20, 25, 30, 50].map(selected)) },
      ],
      whole: { before: always(selected(100)), after: always(selected(100)) },
    });
    // the lesser share by the greater, before 1: 20/50 − 1 and 30/50 − 1 (to all rows they would be 0.2/0.5 of others)
    const found = change('predicted_positive_share_ratio', { together });
    expect(found.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(-0.6, 12), high: expect.closeTo(-0.4, 12) });
    // a difference of shares of all: 0.5 − 0.2 and 0.5 − 0.3
    const gap = change('predicted_positive_share_difference', { together });
    expect(gap.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(0.2, 12), high: expect.closeTo(0.3, 12) });
  });

  test('0/0 in a replicate is what zero_division says', () => {
    const none: Cells = [50, 0, 50, 0];
    const half: Cells = [25, 25, 25, 25];
    const alone: PairRedraws['alone'] = (_, stream) => ({
      before: always(half),
      after: stream === 0 ? always(half) : cells(half, none, none, none, half),
    });
    const of = (zeroDivision: 0 | 1 | undefined) =>
      change('predictive_parity_difference', { alone }, { zeroDivision }).intervalAt(LEVEL);
    // precision ½ against 0 for 0/0: a gap of ½ in three of five
    expect(of(0)).toEqual({ low: 0, high: 0.5 });
    // a group without a value leaves one, and so no gap in three of five
    expect(of(undefined)).toBeUndefined();
  });

  test.each([
    ['worst_case', -0.6, -0.2],
    ['mean', -0.3, -0.1],
  ] as const)('of two rates it is the %s in each replicate', (agg, low, high) => {
    const two = (fp: number): Cells => [100 - fp, fp, 50, 50];
    const alone: PairRedraws['alone'] = (_, stream) => ({
      before: always(two(50)),
      after: stream === 0 ? always(two(50)) : cells(...[5, 20, 30, 40, 50].map(two)),
    });
    // the true positive rates stay alike: 1. Of the false ones 20/50 and 40/50, less 1
    const pairs = [1, 2].map(() => {
      const both = { neither: 20, gained: 10, lost: 10, both: 20 };
      return pairOf(both, both);
    });
    const found = change('equalized_odds_ratio', { alone }, { agg, pairs });
    expect(found.intervalAt(LEVEL)).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
  });

  test('a figure of which one group counts too few has none, whichever of several figures it is', () => {
    const lost = { neither: 30, lost: 20, both: 30 };
    // among positives 4 of 30 stay selected in the second group
    const pairs = [pairOf(lost, lost), pairOf(lost, { neither: 15, gained: 11, both: 4 })];
    const found = change('equalized_odds_ratio', {}, { pairs });
    expect(found.noInterval).toBe('few_rows');
    // 9 discordant among negatives, 40 among positives
    const fewer = { neither: 30, lost: 9, both: 30 };
    const both = { neither: 30, both: 30 };
    const last = change('equalized_odds_ratio', {}, { pairs: [pairOf(both, lost), pairOf(fewer, lost)] });
    expect(last.noInterval).toBe('few_discordant');
  });
});

describe('sides of other rows', () => {
  const side = (value: number, low: number, high: number) => ({
    of: { value, rows: 100, effectiveRows: 100 },
    intervalAt: () => ({ low, high }),
  });
  const sides = { kind: 'unpaired', before: side(0.3, 0.26, 0.33), after: side(0.5, 0.47, 0.54) } as const;
  const expected = {
    low: expect.closeTo(0.2 - Math.hypot(0.03, 0.03), 12),
    high: expect.closeTo(0.2 + Math.hypot(0.04, 0.04), 12),
  };

  test('have the intervals of both squared and added, whatever the figure', () => {
    for (const metric of ['selection_rate', 'roc_auc_score', 'prevalence'] as const satisfies readonly MetricName[]) {
      const found = changeOfFigure(metric, sides, { ...strict, redraws: notRedrawn });
      expect([found.paired, found.intervalAt(0.95)]).toEqual([false, expected]);
    }
  });

  test('whatever the disparity', () => {
    const spread = (of: ReturnType<typeof side>) => ({ ...of, of: { ...of.of, withoutValue: [] } });
    const found = changeOfDisparity(
      disparities.get('roc_auc_score_difference') as Disparity,
      { kind: 'unpaired', before: spread(sides.before), after: spread(sides.after) },
      { ...strict, redraws: notRedrawn, method: 'between_groups', agg: 'worst_case' },
    );
    expect([found.paired, found.intervalAt(0.95)]).toEqual([false, expected]);
  });
});
