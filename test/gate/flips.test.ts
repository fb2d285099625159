import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlipSubject, groupFlips, labelFlips, restsOnLabels } from '../../src/gate/flips.ts';
import type { Rule } from '../../src/gate/rule.ts';
import { type Disparity, disparities } from '../../src/metrics/disparities.ts';
import { measure } from '../../src/metrics/measure.ts';
import { merge } from '../../src/tally/merge.ts';
import type { Tally } from '../../src/tally/tally.ts';

type Counts = readonly [tn: number, fp: number, fn: number, tp: number];
type Limited = Pick<Rule, 'min' | 'max'> & { readonly metric: string; readonly method?: Rule['method'] };

function tallyOf([tn, fp, fn, tp]: Counts, weight?: number): Tally {
  const cells = { tn, fp, fn, tp };
  if (weight === undefined) return { cells };
  const times = (factor: number) => ({ tn: tn * factor, fp: fp * factor, fn: fn * factor, tp: tp * factor });
  return { cells, weighted: times(weight), weightedSquares: times(weight * weight) };
}

function subjectOf({ metric, min, max, method = 'between_groups' }: Limited, tallies: readonly Tally[]): FlipSubject {
  const whole = tallies.reduce(merge);
  const measured = (tally: Tally) => measure(tally, { zeroDivision: undefined, whole });
  return {
    rule: { min, max, method, agg: 'worst_case' },
    disparity: disparities.get(metric) as Disparity,
    tallies,
    whole,
    groups: tallies.map(measured),
    overall: measured(whole),
    zeroDivision: undefined,
  };
}

function labels(rule: Limited, ...groups: readonly Counts[]) {
  return labelFlips(
    subjectOf(
      rule,
      groups.map((counts) => tallyOf(counts)),
    ),
    { among: [...groups.keys()], most: 1000 },
  );
}

describe('wrong labels', () => {
  // Accuracy 90/100 and 80/100. A mistake is .01 in either: 5 make a difference of .15, which is kept with equality.
  test('that break a rule on accuracy', () => {
    const groups: readonly Counts[] = [
      [50, 5, 5, 40],
      [50, 10, 10, 30],
    ];
    expect(labels({ metric: 'accuracy_score_difference', max: 0.15 }, ...groups)).toEqual({ rows: 6, from: 0, to: 0 });
    expect(labels({ metric: 'accuracy_score_group_min', min: 0.75 }, ...groups)).toEqual({ rows: 6, from: 1, to: 1 });
  });

  // TPR 30/40 and 20/40. FN → TN: 20/(40 − k); .75 − 20/(40 − k) ≤ .1 from 40 − k ≤ 30.77, so k = 10 (20/30 = .667).
  // FP → TP: (20 + k)/(40 + k) ≥ .65 needs k = 18. In the first group TP → FP: (30 − k)/(40 − k) ≤ .6, so
  // k = 15; it has no TN that could become FN.
  test('that let a rule on true positive rates be kept', () => {
    const groups: readonly Counts[] = [
      [0, 30, 10, 30],
      [100, 30, 20, 20],
    ];
    expect(labels({ metric: 'equal_opportunity_difference', max: 0.1 }, ...groups)).toEqual({
      rows: 10,
      from: 1,
      to: 1,
    });
  });

  test('go on with another cell where one runs out', () => {
    // Accuracy 2/5 and 5/5. The second has 2 TP and 3 TN: all five wrong make 0/5, four 1/5.
    const groups: readonly Counts[] = [
      [1, 2, 1, 1],
      [3, 0, 0, 2],
    ];
    expect(labels({ metric: 'accuracy_score_group_min', min: 0.25 }, ...groups)).toEqual({ rows: 1, from: 0, to: 0 });
    const second = subjectOf(
      { metric: 'accuracy_score_group_min', min: 0.25 },
      groups.map((counts) => tallyOf(counts)),
    );
    expect(labelFlips(second, { among: [1], most: 1000 })).toEqual({ rows: 4, from: 1, to: 1 });
    expect(labelFlips(second, { among: [1], most: 3 })).toBeUndefined();
  });

  test('do not change a selection rate', () => {
    const groups: readonly Counts[] = [
      [50, 5, 5, 40],
      [50, 10, 10, 30],
    ];
    const rule = { metric: 'demographic_parity_ratio', min: 0.8 };
    expect(labels(rule, ...groups)).toBeUndefined();
    expect(
      restsOnLabels(
        subjectOf(
          rule,
          groups.map((counts) => tallyOf(counts)),
        ),
      ),
    ).toBe(false);
    const odds = subjectOf(
      { metric: 'equalized_odds_ratio', min: 0.8 },
      groups.map((counts) => tallyOf(counts)),
    );
    expect(restsOnLabels(odds)).toBe(true);
  });

  test('of weighted rows count with the mean weight of their cell', () => {
    const rule = { metric: 'accuracy_score_difference', max: 0.15 };
    const tallies = [tallyOf([50, 5, 5, 40], 2), tallyOf([50, 10, 10, 30], 7)];
    expect(labelFlips(subjectOf(rule, tallies), { among: [0, 1], most: 1000 })).toEqual({ rows: 6, from: 0, to: 0 });
  });

  // All: 170/200 = .85; |.8 − .85| = .05. With k more mistakes in the second: (85 − .5k)/100 − (80 − k)/100 = .05 + .005k.
  test('change all rows too, where groups are compared with them', () => {
    const groups: readonly Counts[] = [
      [50, 5, 5, 40],
      [50, 10, 10, 30],
    ];
    const rule = { metric: 'accuracy_score_difference', max: 0.072, method: 'to_overall' } as const;
    expect(labels(rule, ...groups)?.rows).toBe(5);
  });

  test('say nothing where there is no value, or scores make it', () => {
    expect(labels({ metric: 'equal_opportunity_difference', max: 0.1 }, [5, 5, 0, 0], [5, 5, 5, 5])).toBeUndefined();
    expect(labels({ metric: 'roc_auc_score_difference', max: 0.1 }, [5, 5, 5, 5], [5, 5, 5, 5])).toBeUndefined();
    // True positive rates 0/5 and 0/5: a ratio of 0/0, which one label would make 0.
    expect(labels({ metric: 'equal_opportunity_ratio', min: 0.8 }, [5, 5, 5, 0], [5, 5, 5, 0])).toBeUndefined();
  });

  // Positives of the first: 2 of 2 selected. Of three wrong labels TN → FN make 2/5. With TP → FP two leave no positive,
  // and a third, TN → FN, makes 0/1.
  test.each([
    [2, undefined],
    [3, { rows: 3, from: 0, to: 0 }],
  ])('are no more than %i', (most, expected) => {
    const tallies = [tallyOf([20, 0, 0, 2]), tallyOf([20, 0, 0, 20])];
    const subject = subjectOf({ metric: 'true_positive_rate_group_min', min: 0.5 }, tallies);
    expect(labelFlips(subject, { among: [0], most })).toEqual(expected);
  });

  // TPR 1 and TNR 1. Ten TP → FP leave no positive; after j more, TN → FN, the TPR is 0 and the TNR (20 − j)/(30 − j):
  // their mean is .3 at j = 5, and below it at j = 6. TN → FN alone keep a TNR of 1 and so a mean above .5.
  test('are looked for beyond the flip that leaves no value', () => {
    const tallies = [tallyOf([20, 0, 0, 10]), tallyOf([50, 0, 0, 50])];
    const subject = subjectOf({ metric: 'balanced_accuracy_score_group_min', min: 0.3 }, tallies);
    expect(labelFlips(subject, { among: [0], most: 20 })).toEqual({ rows: 16, from: 0, to: 0 });
  });

  test('do not mend equalized odds by making one of its rates 0 by 0', () => {
    // False positive rates 0/50 and 1/50, both true positive rates .8. Without the false positive there is no ratio of
    // false positive rates; one more in the first group makes 1/51 by 1/50, and 39/49 by 40/50.
    const tallies = [tallyOf([50, 0, 10, 40]), tallyOf([49, 1, 10, 40])];
    const subject = subjectOf({ metric: 'equalized_odds_ratio', min: 0.8 }, tallies);
    expect(labelFlips(subject, { among: [1], most: 100 })).toBeUndefined();
    expect(labelFlips(subject, { among: [0], most: 100 })).toEqual({ rows: 1, from: 0, to: 0 });
  });
});

describe('whether labels matter at all', () => {
  test.each([
    ['accuracy_score_difference', [5, 0, 0, 5], undefined, true],
    // A positive more changes the true positive rate from none to 0, and no false positive rate.
    ['equalized_odds_difference', [5, 0, 0, 0], undefined, true],
    ['selection_rate_difference', [5, 5, 5, 5], undefined, false],
    // Where 0/0 counts as 0, it is 0 with that positive as well.
    ['true_positive_rate_difference', [5, 0, 0, 0], 0, false],
    ['true_positive_rate_difference', [5, 0, 0, 0], 1, true],
  ] as const)('%s of %j: %j, %s', (metric, counts, zeroDivision, expected) => {
    const disparity = disparities.get(metric) as Disparity;
    expect(restsOnLabels({ disparity, whole: tallyOf(counts), zeroDivision })).toBe(expected);
  });
});

describe('wrong groups', () => {
  // Selection rates 40/100 and 30/100, a ratio of .75. Of the first, k selected rows that belong to the second:
  // (40 − k)/(100 − k) and (30 + k)/(100 + k): 38/98 and 32/102 give .809, 39/99 and 31/101 give .779. Of the second, k
  // that are not selected: 30/(100 − k) against 40/(100 + k): 3 give 30/97 and 40/103, .796.
  test('that let a rule on selection rates be kept', () => {
    const tallies = [tallyOf([50, 10, 10, 30]), tallyOf([60, 10, 10, 20])];
    const subject = subjectOf({ metric: 'demographic_parity_ratio', min: 0.8 }, tallies);
    expect(groupFlips(subject, { among: [0, 1], extreme: [0, 1], most: 1000 })).toEqual({ rows: 2, from: 0, to: 1 });
  });

  // The same with 2 and 7 for each row. Of the first, three selected ones: 74/194 and 216/706, .802; two: 76/196 and
  // 214/704, .784. Of the second, two that are not selected: 210/686 and 80/214, .819; one: 210/693 and 80/207, .784.
  test('of weighted rows bring their weight along', () => {
    const tallies = [tallyOf([50, 10, 10, 30], 2), tallyOf([60, 10, 10, 20], 7)];
    const subject = subjectOf({ metric: 'demographic_parity_ratio', min: 0.8 }, tallies);
    expect(groupFlips(subject, { among: [0, 1], extreme: [0, 1], most: 1000 })).toEqual({ rows: 2, from: 1, to: 0 });
  });
});

describe('trying every set of rows of one group', () => {
  /** Differences and ratios over groups, written down anew; undefined where a group has none. */
  const RATES: { readonly [name: string]: (counts: Counts) => number } = {
    accuracy_score: ([tn, fp, fn, tp]) => (tn + tp) / (tn + fp + fn + tp),
    true_positive_rate: ([, , fn, tp]) => tp / (fn + tp),
    false_positive_rate: ([tn, fp]) => fp / (tn + fp),
    precision_score: ([, fp, , tp]) => tp / (fp + tp),
  };
  const RULES: readonly (Limited & { readonly of: readonly string[] })[] = [
    { metric: 'accuracy_score_difference', max: 0.2, of: ['accuracy_score'] },
    { metric: 'true_positive_rate_difference', max: 0.3, of: ['true_positive_rate'] },
    { metric: 'precision_score_group_min', min: 0.4, of: ['precision_score'] },
    { metric: 'false_positive_rate_ratio', min: 0.5, of: ['false_positive_rate'] },
    { metric: 'equalized_odds_difference', max: 0.35, of: ['true_positive_rate', 'false_positive_rate'] },
  ];

  function keeps({ metric, min = -1, max = 2, of }: (typeof RULES)[number], groups: readonly Counts[]) {
    const parts = of.map((name) => groups.map((counts) => RATES[name]?.(counts) ?? Number.NaN));
    if (parts.flat().some(Number.isNaN)) return undefined;
    const values = parts.map((rates) => {
      const [least, most] = [Math.min(...rates), Math.max(...rates)];
      if (metric.endsWith('_group_min')) return least;
      return metric.endsWith('_ratio') ? least / most : most - least;
    });
    if (values.some(Number.isNaN)) return undefined;
    return values.every((value) => value >= min - 1e-12 && value <= max + 1e-12);
  }

  /** The sizes of sets of rows of a group with which the rule is kept where it is broken, or the other way round. */
  function sizes(rule: (typeof RULES)[number], groups: readonly Counts[], at: number): ReadonlySet<number> {
    const [tn, fp, fn, tp] = groups[at] as Counts;
    const now = keeps(rule, groups);
    const found = new Set<number>();
    for (let a = 0; a <= tp; a++)
      for (let b = 0; b <= fp; b++)
        for (let c = 0; c <= fn; c++)
          for (let d = 0; d <= tn; d++) {
            const changed: Counts = [tn - d + c, fp - b + a, fn - c + d, tp - a + b];
            if (keeps(rule, groups.with(at, changed)) === !now) found.add(a + b + c + d);
          }
    return found;
  }

  const counts = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6));
  const tables = fc.array(counts, { minLength: 2, maxLength: 3 });

  test.each(RULES)('$metric', (rule) => {
    let broken = 0;
    fc.assert(
      fc.property(tables, (groups) => {
        const now = keeps(rule, groups);
        fc.pre(now !== undefined);
        const bySet = groups.map((_, at) => sizes(rule, groups, at));
        const least = Math.min(...bySet.flatMap((found) => [...found]));
        const flips = labels(rule, ...groups);
        if (flips === undefined) {
          if (now) expect(least).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        expect(bySet[flips.from]).toContain(flips.rows);
        if (now) {
          broken += 1;
          expect(flips.rows).toBe(least);
        }
      }),
      { numRuns: 150 },
    );
    expect(broken).toBeGreaterThan(10);
  });
});
