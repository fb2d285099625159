import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adjusted, comparisons } from '../../src/gate/adjust.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { rowsNeeded } from '../../src/gate/rows-needed.ts';
import { measure } from '../../src/metrics/measure.ts';
import { binomial } from '../../src/stats/binomial.ts';
import { uniforms } from '../../src/stats/uniform.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { exclude, featureOf, type GroupCells, outcomesOf, ruleOf, settings } from './outcomes.ts';

const two: GroupCells = { a: [40, 10, 20, 30], b: [45, 5, 25, 25] };

describe('rows needed', () => {
  const plain = { value: 0.2, interval: { low: 0.1, high: 0.3 }, isRatio: false };
  const z = 1.959963984540054;
  test.each([
    // statsmodels.stats.power.normal_sample_size_one_tail(0.05, 0.8, 0.025, std_null=0.1/norm.ppf(.975)*10)
    ['at the level 0.95', { ...plain, critical: { low: z, high: z } }, { max: 0.15 }, 8.172811528556482],
    // … (0.05, 0.8, 0.005, std_null=0.1/norm.ppf(.995)*10)
    [
      'at the level 0.99',
      { ...plain, critical: { low: 2.5758293035489, high: 2.5758293035489 } },
      { max: 0.15 },
      7.04093454711,
    ],
    // … (0.05, 0.8, norm.sf(q), std_null=0.1/q*10), q = studentized_range.ppf(.95, 5, inf)/√2
    [
      'where any of five groups could breach the bound',
      { ...plain, critical: { low: 2.72777437, high: z } },
      { max: 0.15 },
      6.849083661,
    ],
    ['towards the other bound', { ...plain, critical: { low: 2.72777437, high: z } }, { max: 0.25 }, 8.172811528556482],
    // … (log(.8/.7), 0.8, 0.025, std_null=log(.9/.7)/norm.ppf(.975)*10)
    [
      'of a ratio',
      { value: 0.7, interval: { low: 0.5, high: 0.9 }, isRatio: true, critical: { low: z, high: z } },
      { min: 0.8 },
      7.23735009184811,
    ],
  ])('%s', (_, figure, limit, factor) => {
    const found = rowsNeeded(figure, limit, { rows: 40, total: 1000 });
    expect(found).toEqual({
      factor: expect.closeTo(factor, 6) as number,
      rows: Math.ceil(40 * factor),
      total: Math.ceil(1000 * factor),
    });
  });

  test('none where the data decides; beyond a hundred times not by more data', () => {
    const figure = { ...plain, critical: { low: z, high: z } };
    const now = { rows: 40, total: 1000 };
    expect(rowsNeeded(figure, { max: 0.35 }, now)).toBeUndefined();
    expect(rowsNeeded(figure, { max: 0.2 }, now)).toBe('not_by_more_data');
    expect(rowsNeeded(figure, { max: 0.214 }, now)).toBe('not_by_more_data');
    expect(rowsNeeded(figure, { max: 0.215 }, now)).toMatchObject({ factor: expect.closeTo(90.8, 1) as number });
    // the farther of two limits is not enough
    expect(rowsNeeded(figure, { min: 0.12, max: 0.25 }, now)).toEqual(rowsNeeded(figure, { max: 0.25 }, now));
  });

  test('none where a limit is met by an end of the interval', () => {
    const figure = { ...plain, critical: { low: z, high: z } };
    const now = { rows: 40, total: 1000 };
    for (const limit of [{ min: 0.1 }, { max: 0.3 }, { min: 0.05 }, { min: 0.1, max: 0.3 }]) {
      expect(rowsNeeded(figure, limit, now)).toBeUndefined();
    }
  });

  test('a ratio that may be 0 has no place on the log scale', () => {
    // ((z + .84)·SE)² by (.7 − .5)², with z·SE = .7 − 0
    const figure = { value: 0.7, interval: { low: 0, high: 0.9 }, isRatio: true, critical: { low: z, high: z } };
    const factor = ((0.7 * (1 + 0.8416212335729143 / z)) / 0.2) ** 2;
    expect(rowsNeeded(figure, { min: 0.5 }, { rows: 40, total: 1000 })).toMatchObject({
      factor: expect.closeTo(factor, 9) as number,
    });
  });

  test('a hundred times the data, and no more', () => {
    const figure = { ...plain, critical: { low: z, high: z } };
    const now = { rows: 40, total: 1000 };
    expect(rowsNeeded(figure, { max: 0.4 }, { ...now, untilNotSmall: 100 })).toEqual({
      ...{ factor: 100, rows: 4000, total: 100_000 },
    });
    expect(rowsNeeded(figure, { max: 0.4 }, { ...now, untilNotSmall: 100.1 })).toBe('not_by_more_data');
  });

  test('a ratio between two groups on the log scale', () => {
    // .3 by .4; toward its lower bound
    const [outcome] = outcomesOf({ metric: 'demographic_parity_ratio', min: 0.7 }, two);
    const error = Math.log(0.75 / (outcome?.low ?? 0)) / z;
    const factor = ((z + 0.8416212335729143) * error) ** 2 / Math.log(0.75 / 0.7) ** 2;
    expect(outcome).toMatchObject({ status: 'pass', rows_needed: { factor: expect.closeTo(factor, 6) as number } });
  });

  test('groups without a value, or left out, are none that could breach the bound', () => {
    const recall = { metric: 'equal_opportunity_difference', max: 0.05 };
    const factorOf = (groups: GroupCells) => {
      const needed = outcomesOf(recall, groups, { using: exclude })[0]?.rows_needed;
      return typeof needed === 'object' ? needed.factor : needed;
    };
    const alone = factorOf(two);
    expect(alone).toBeGreaterThan(1);
    expect(factorOf({ ...two, c: [90, 10, 0, 0], d: [1, 1, 1, 1] })).toBe(alone);
  });

  test('an outcome that rests on a small group needs as many rows of it as make it large', () => {
    // d has 20 of 220 rows, min_count is 30; the whole interval is beyond the limit
    const [outcome] = outcomesOf({ metric: 'demographic_parity_difference', max: 0.4 }, { ...two, d: [0, 10, 0, 10] });
    expect(outcome).toMatchObject({ status: 'inconclusive', reason: 'small_group' });
    expect(outcome?.low).toBeGreaterThan(0.4);
    expect(outcome?.rows_needed).toEqual({ factor: 1.5, rows: 30, total: 330 });
  });

  test('rows are those of the group that has the fewest of the kind, and all of a stratum', () => {
    // true positive rates 30/50 and 25/50, of 200 rows
    const [outcome] = outcomesOf({ metric: 'equal_opportunity_difference', max: 0.05 }, two);
    const needed = outcome?.rows_needed;
    if (typeof needed !== 'object') throw new Error('No rows are needed.');
    const { factor, rows, total } = needed;
    expect([rows, total]).toEqual([Math.ceil(50 * factor), Math.ceil(200 * factor)]);
  });

  test('the bound of a difference stands where any pair of five groups could breach it', () => {
    const cells = [100, 50, 50, 50] as const;
    const five: GroupCells = { a: [100, 50, 50, 50], b: cells, c: cells, d: cells, e: [130, 20, 80, 20] };
    const [outcome] = outcomesOf({ metric: 'demographic_parity_difference', max: 0.15 }, five);
    const { value = 0, low = 0 } = outcome as Outcome;
    const error = ((value as number) - low) / 2.7277743708703763;
    const expected = ((2.7277743708703763 + 0.8416212335729143) * error) / ((value as number) - 0.15);
    expect(outcome?.rows_needed).toMatchObject({ factor: expect.closeTo(expected ** 2, 6) as number });
  });
});

interface Chance {
  readonly metric: string;
  readonly min?: number;
  readonly max?: number;
  readonly groups: readonly (readonly [number, number, number, number])[];
  readonly chance: number;
}

describe('the chance to land on the other side', () => {
  const cases = JSON.parse(
    readFileSync(new URL('../reference/flip-chances.json', import.meta.url), 'utf8'),
  ) as readonly Chance[];

  test.each(cases)('$metric of $groups is about $chance', ({ groups, chance, ...rule }) => {
    const named = Object.fromEntries(groups.map((cells, at) => [`g${at}`, cells]));
    const [outcome] = outcomesOf(rule, named, {
      redrawn: true,
      using: { ...settings, small_groups: { min_count: 1, action: 'warn' } },
    });
    // A thousand redraws: the median stands on a lattice of hundredths, and with it the chance scatters by some 0.02.
    expect(Math.abs((outcome?.flip_chance ?? 0) - chance)).toBeLessThan(0.065);
  });

  test('groups that took no part are not redrawn into one', () => {
    const recall = { metric: 'true_positive_rate_difference', max: 0.2 };
    const alone = outcomesOf(recall, two, { redrawn: true })[0]?.flip_chance;
    expect(alone).toBeGreaterThan(0);
    // c has no positives; d has four rows and is left out
    const more: GroupCells = { ...two, c: [90, 10, 0, 0], d: [1, 1, 1, 1] };
    expect(outcomesOf(recall, more, { redrawn: true, using: exclude })[0]?.flip_chance).toBe(alone);
  });

  test('of a figure over all rows, in a thousand redraws', () => {
    // 70 of 200, and .36: Φ(−.01·200/√(2·200·.35·.65)) = Φ(−.2096) = .417
    const [outcome] = outcomesOf({ metric: 'selection_rate', max: 0.36 }, two, { redrawn: true });
    const chance = outcome?.flip_chance ?? 0;
    expect(Math.abs(chance - 0.417)).toBeLessThan(0.065);
    expect(1000 * chance).toBeCloseTo(Math.round(1000 * chance), 9);
  });

  test('nothing of an outcome whose limit is far from its interval', () => {
    // A difference of .1 with bounds of about −.03 and .23.
    const facts = { rule: 'rule', metric: 'demographic_parity_difference', feature: 'sex', level: 'error' };
    const number = expect.any(Number) as number;
    expect(outcomesOf({ metric: 'demographic_parity_difference', max: 0.5 }, two, { redrawn: true })).toStrictEqual([
      {
        ...{ ...facts, max: 0.5, decide_by: 'estimate', status: 'pass', value: number, low: number, high: number },
        ...{ groups: [['b'], ['a']], by_chance: { value: number, p: number } },
      },
    ]);
    const overall = { ...facts, metric: 'selection_rate', feature: null, decide_by: 'interval', loosened: true };
    const rule = { metric: 'selection_rate', min: 0.1, decide_by: 'interval', loosened: true } as const;
    expect(outcomesOf(rule, two, { redrawn: true })).toStrictEqual([
      { ...overall, min: 0.1, status: 'pass', value: 0.35, low: number, high: number },
    ]);
  });

  test('figures that are no function of the cells scatter normally, with twice their variance', () => {
    // Σe = 20, Σe², Σe³ over 100 rows
    const none = { negative: [], positive: [] };
    const calibration = { weight: none, residual: none, squares: [] };
    const residuals = { negative: [0, 0, 0], positive: [0, 0, 0] };
    const sums = { squaredError: [20, 5, 1.5], logLoss: [1, 1, 1], bins: none };
    const tally = { scores: { ...sums, calibration, residuals } };
    const whole = { cells: { tn: 50, fp: 0, fn: 0, tp: 50 }, ...tally } as unknown as Tally;
    const [outcome] = evaluate(
      [ruleOf({ metric: 'brier_score_loss', max: 0.21 })],
      { overall: { tally: whole, measurements: measure(whole, { zeroDivision: undefined }) }, features: [] },
      settings,
    );
    const error = ((outcome?.high ?? 0) - 0.2) / 1.959963984540054;
    // Φ(−0.01/(√2·error)), by Abramowitz and Stegun 26.2.17
    expect(outcome?.flip_chance).toBeCloseTo(below(-0.01 / (Math.SQRT2 * error)), 6);
  });
});

/** Φ(x) for x < 0 to 7.5e-8: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.2.17. */
function below(x: number): number {
  const t = 1 / (1 - 0.2316419 * x);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = terms.reduce((all, term, power) => all + term * t ** (power + 1), 0);
  return (sum * Math.exp(-(x ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}

describe('adjust: holm', () => {
  const holm = { ...settings, confidence: { level: 0.95, adjust: 'holm' as const, n_boot: 20 } };
  // 56/70 and 48/80
  const large: GroupCells = { a: [7, 28, 7, 28], b: [16, 24, 16, 24] };
  const byInterval = { decide_by: 'interval' as const };

  test.each([
    // scipy.optimize.brentq over alpha of statsmodels' confint_proportions_2indep(56, 70, 48, 80, 'newcomb', alpha=2α)[0] − limit
    [{ metric: 'demographic_parity_difference', max: 0.05 }, 0.023201713642471766],
    [{ metric: 'demographic_parity_difference', max: 0.01 }, 0.005951424125048885],
  ])('the p-value of %o is the error at which its interval meets the limit', (rule, p) => {
    expect(outcomesOf({ ...rule, ...byInterval }, large, { using: holm })[0]?.p_value).toBeCloseTo(p, 6);
    expect(outcomesOf({ ...rule, ...byInterval }, large)[0]?.p_value).toBeUndefined();
  });

  test('what the value decides has none', () => {
    const [outcome] = outcomesOf({ metric: 'demographic_parity_difference', max: 0.01 }, large, { using: holm });
    expect(outcome).toMatchObject({ status: 'fail', decide_by: 'estimate' });
    expect(outcome).not.toHaveProperty('p_value');
  });

  test('a minimum over all rows is broken by the upper bound', () => {
    // proportion_confint(70, 200, method='wilson') meets 0.42 from below
    const [outcome] = outcomesOf({ metric: 'selection_rate', min: 0.42, ...byInterval }, two, { using: holm });
    expect(outcome?.p_value).toBeCloseTo(0.022442056672842315, 6);
  });

  const outcome = (p_value: number | undefined, status: Outcome['status'] = 'fail'): Outcome => ({
    ...{ rule: 'r', metric: 'm', feature: 'f', level: 'error', decide_by: 'interval', value: 0.3, status },
    ...(p_value !== undefined && { p_value }),
  });

  test('fails that many checks would show by chance become undecided, others stay', () => {
    // statsmodels' multipletests([.001, .02, 1, .01], method='holm', alpha=.025): .004, .04, 1, .03
    const found = adjusted([outcome(0.001), outcome(0.02), outcome(undefined, 'pass'), outcome(0.01)], {
      level: 0.95,
      adjust: 'holm',
    });
    expect(found.map(({ status }) => status)).toEqual(['fail', 'inconclusive', 'pass', 'inconclusive']);
    expect(found.map(({ adjusted_p_value: p }) => p && Number(p.toFixed(12)))).toEqual([0.004, 0.04, undefined, 0.03]);
    expect(found[1]?.reason).toBe('not_among_so_many');
  });

  test('one check alone is judged as without the adjustment', () => {
    const [found] = adjusted([outcome(0.025)], { level: 0.95, adjust: 'holm' });
    expect(found?.status).toBe('fail');
    expect(adjusted([outcome(0.025)], { level: 0.95, adjust: 'none' })[0]).toEqual(outcome(0.025));
  });

  test('what an estimate decides, what has no value, and reserved outcomes are no comparisons', () => {
    const { decide_by: _by, ...reserved } = outcome(undefined);
    const others: readonly Outcome[] = [
      { ...outcome(undefined), decide_by: 'estimate' },
      { ...outcome(undefined), value: null },
      reserved,
    ];
    expect(comparisons([outcome(0.01), ...others])).toBe(1);
    // One comparison alone: twice .02 would be above .025.
    const found = adjusted([outcome(0.02), ...others], { level: 0.95, adjust: 'holm' });
    expect(found).toStrictEqual([{ ...outcome(0.02), adjusted_p_value: 0.02 }, ...others]);
  });

  test('twelve rules exactly at their limits: one fails in a quarter of samples, with Holm hardly ever', () => {
    const uniform = uniforms(12);
    const sample = (rate: number): Tally => {
      const selected = binomial(uniform, 500, rate);
      return { cells: { tn: 500 - selected, fp: selected, fn: 0, tp: 0 } };
    };
    const strict = { zeroDivision: undefined };
    const overall = { measurements: measure(sample(0.35), strict) };
    let [alone, together] = [0, 0];
    for (let trial = 0; trial < 200; trial++) {
      const features = Array.from({ length: 12 }, () => ({
        feature: featureOf(['a', 'b']),
        groups: [measure(sample(0.3), strict), measure(sample(0.4), strict)],
      }));
      const rule = ruleOf({ metric: 'demographic_parity_difference', max: 0.1, ...byInterval });
      const outcomes = evaluate(
        [rule],
        { overall, features },
        { ...holm, confidence: { ...holm.confidence, n_boot: 1 } },
      );
      if (outcomes.some(({ p_value }) => p_value !== undefined)) alone++;
      if (outcomes.some(({ status }) => status === 'fail')) together++;
    }
    // 1 − 0.975¹² = 0.262 and at most 0.025, each within 3.5 standard errors of 200 trials
    expect(Math.abs(alone / 200 - 0.262)).toBeLessThan(0.11);
    expect(together / 200).toBeLessThan(0.064);
  });
});
