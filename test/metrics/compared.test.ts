import { describe, expect, test } from 'vitest';
import { conditionalDemographicDisparity } from '../../src/metrics/demographic-disparity.ts';
import { boundsOf } from '../../src/metrics/estimate.ts';
import { binaryMetrics } from '../../src/metrics/index.ts';
import { measure } from '../../src/metrics/measure.ts';
import type { MeasureOptions, Metric, NoValue } from '../../src/metrics/metric.ts';
import type { Cells, Tally } from '../../src/tally/tally.ts';

type MetricName = keyof typeof binaryMetrics;

const tally = (tn: number, fp: number, fn: number, tp: number): { readonly cells: Cells } => ({
  cells: { tn, fp, fn, tp },
});
const group = tally(31, 7, 9, 13);
const reference = tally(40, 20, 6, 34);
/** Of three groups, the third with the cells 5, 2, 3, 10. */
const whole = tally(76, 29, 18, 57);
const options = { zeroDivision: undefined, whole, reference } as const;

const Z = 1.959963984540054;

describe('figures that compare a group with its reference, or with all rows', () => {
  /**
   * smclarify 0.5 with the group as the sensitive facet and only the reference beside it (CI, DPL, KL, JS, TVD) or all
   * three groups (CDDPL with one stratum, which is DD); aif360.sklearn.metrics 0.6.1 average_odds_difference; scipy's
   * entropy([.4, .6], [22/60, 38/60]) and jensenshannon(…)². Bounds: statsmodels' proportion_confint (wilson) and
   * confint_proportions_2indep (newcomb); for average odds the squares of the four Wilson distances added in Python.
   */
  const figures: readonly (readonly [MetricName, readonly [value: number, low?: number, high?: number]])[] = [
    ['average_odds_difference', [-0.20410685805422643, -0.33836678473943366, -0.05858633303239441]],
    ['class_imbalance', [0.25, 0.0957633666156148, 0.39251353579863246]],
    ['label_difference', [0.03333333333333338, -0.12226621245756908, 0.1809963018002987]],
    ['kullback_leibler_divergence', [0.0023642180336865062]],
    ['jensen_shannon_divergence', [0.0005876857320230439]],
    ['total_variation_distance', [0.033333333333333354, 0, 0.1809963018002987]],
    ['demographic_disparity', [0.1929737753587333, 0.05531653540905074, 0.3197249248839648]],
    ['treatment_equality', [9 / 7, 0.49652558536197167, 3.329256886701417]],
  ];
  test.each(figures)('%s', (name, [value, low, high]) => {
    const measured = measure(group, options)[name];
    expect(measured.value).toBeCloseTo(value, 12);
    const bounds = measured.estimate && boundsOf(measured.estimate, Z);
    expect(bounds === undefined).toBe(low === undefined);
    if (bounds && low !== undefined && high !== undefined) {
      expect(bounds.low).toBeCloseTo(low, 9);
      expect(bounds.high).toBeCloseTo(high, 9);
    }
  });

  test('signs: the reference is better off in labels and selections, and larger', () => {
    const signed = measure(group, options);
    expect(Math.sign(signed.average_odds_difference.value as number)).toBe(-1);
    expect(Math.sign(signed.label_difference.value as number)).toBe(1);
    expect(Math.sign(signed.class_imbalance.value as number)).toBe(1);
    expect(Math.sign(signed.demographic_disparity.value as number)).toBe(1);
    const turned = measure(reference, { ...options, reference: group });
    for (const name of ['average_odds_difference', 'label_difference', 'class_imbalance'] as const) {
      expect(turned[name].value).toBeCloseTo(-(signed[name].value as number), 12);
    }
  });

  test('the divergence is of the reference from the group, not the other way round', () => {
    // scipy.stats.entropy([.1, .9], [.5, .5]) and back
    const [few, half] = [tally(90, 0, 10, 0), tally(50, 0, 50, 0)];
    const of = (group: Tally, reference: Tally) =>
      binaryMetrics.kullback_leibler_divergence.measure(group, { zeroDivision: undefined, reference }).value;
    expect(of(half, few)).toBeCloseTo(0.368064, 6);
    expect(of(few, half)).toBeCloseTo(0.510826, 6);
  });

  test('the divergence keeps the digits of a label of little weight', () => {
    // ½ ln(½ / q) + ½ ln(½ / (1 − q)) with q = 1 / (1 + w) is ln(1 + w) − ln 2 − ½ ln w
    const weight = 3 ** 20;
    const measured = binaryMetrics.kullback_leibler_divergence.measure(tally(1, 0, weight, 0), {
      zeroDivision: undefined,
      reference: tally(1, 0, 1, 0),
    });
    expect(measured.value).toBeCloseTo(Math.log(1 + weight) - Math.LN2 - Math.log(weight) / 2, 11);
  });

  test('of the reference itself they are 0, and sure', () => {
    const itself = measure(reference, options);
    const names = [
      'average_odds_difference',
      'class_imbalance',
      'label_difference',
      'kullback_leibler_divergence',
      'jensen_shannon_divergence',
      'total_variation_distance',
    ] as const;
    for (const name of names) {
      const { value, estimate } = itself[name];
      expect(value, name).toBe(0);
      if (estimate) expect(boundsOf(estimate, Z), name).toEqual({ low: 0, high: 0 });
    }
  });
});

describe('no value', () => {
  const nobody = tally(0, 0, 0, 0);
  const reasons: readonly (readonly [MetricName, Tally, Partial<MeasureOptions>, NoValue])[] = [
    ['treatment_equality', tally(3, 0, 2, 5), {}, 'no_false_positives'],
    ['treatment_equality', tally(3, 0, 2, 5), { zeroDivision: 0 }, 'no_false_positives'],
    ['average_odds_difference', tally(3, 1, 0, 0), {}, 'no_positives'],
    ['average_odds_difference', group, { reference: tally(0, 0, 2, 5) }, 'no_negatives'],
    ['class_imbalance', nobody, { reference: nobody }, 'no_rows'],
    ['label_difference', nobody, {}, 'no_rows'],
    ['kullback_leibler_divergence', tally(5, 5, 0, 0), {}, 'infinite'],
    ['jensen_shannon_divergence', group, { reference: nobody }, 'no_rows'],
    ['demographic_disparity', group, { whole: tally(0, 9, 0, 30) }, 'no_predicted_negatives'],
    ['demographic_disparity', group, { whole: tally(90, 0, 30, 0) }, 'no_predicted_positives'],
    ['demographic_disparity', nobody, {}, 'no_rows'],
    ['conditional_demographic_disparity', group, {}, 'no_strata'],
    ['conditional_demographic_disparity', group, { strata: [] }, 'no_rows'],
    ['expected_calibration_error', group, {}, 'no_scores'],
    ['calibration_in_the_large', group, {}, 'no_scores'],
    ['kolmogorov_smirnov_distance', group, {}, 'no_scores'],
    ['standardized_mean_difference', group, {}, 'no_scores'],
  ];
  test.each(reasons)('%s of %o %o: %s', (name, of, more, reason) => {
    expect(binaryMetrics[name].measure(of, { ...options, ...more })).toEqual({ reason });
  });

  test('where the feature names no reference, and over all rows', () => {
    const all = Object.entries<Metric>(binaryMetrics).filter(([, { comparedWith }]) => comparedWith === 'reference');
    for (const [name, { measure }] of all) {
      const given = name.includes('mean_difference') ? 'no_scores' : 'no_reference';
      expect(measure(group, { zeroDivision: undefined, whole }), name).toEqual({ reason: given });
    }
    expect(binaryMetrics.demographic_disparity.measure(whole, { zeroDivision: undefined, whole })).toEqual({
      reason: 'no_reference',
    });
  });

  test('every signed metric says what its sign means, and has no ratio', () => {
    for (const [name, { range, sign }] of Object.entries<Metric>(binaryMetrics)) {
      expect(sign !== undefined, name).toBe(range[0] < 0);
    }
  });
});

describe('conditional demographic disparity', () => {
  // smclarify 0.5: CDDPL of the 180 rows above, every third of which is in the stratum b
  const a = { group: tally(20, 5, 6, 9), all: tally(50, 20, 12, 38) };
  const b = { group: tally(11, 2, 3, 4), all: tally(26, 9, 6, 19) };

  test('is the mean over strata by their rows', () => {
    const { value, estimate } = measure(group, { ...options, strata: [a, b] }).conditional_demographic_disparity;
    expect(value).toBeCloseTo(0.19305511414799514, 12);
    // The squares of the four Wilson distances (statsmodels), each times the share of its stratum, added in Python.
    const { low, high } = boundsOf(estimate as NonNullable<typeof estimate>, Z);
    expect(low).toBeCloseTo(0.055204963712138344, 9);
    expect(high).toBeCloseTo(0.3161716392295664, 9);
  });

  test('a stratum where everybody is selected compares nothing and does not count', () => {
    // Clarify puts 0 for the share among nobody: 0 − 10/20 there, which would pull 0.19 down to about 0.13.
    const everybody = { group: tally(0, 5, 0, 5), all: tally(0, 10, 0, 10) };
    expect(conditionalDemographicDisparity([a, everybody, b])).toEqual(conditionalDemographicDisparity([a, b]));
    expect(conditionalDemographicDisparity([everybody])).toEqual({ reason: 'no_predicted_negatives' });
  });

  test('a trend over all rows that no stratum has is none (Simpson)', () => {
    // In both strata the group is half of the rejected and half of the accepted.
    const easy = { group: tally(0, 0, 5, 45), all: tally(0, 0, 10, 90) };
    const hard = { group: tally(45, 5, 0, 0), all: tally(90, 10, 0, 0) };
    expect(conditionalDemographicDisparity([easy, hard])).toEqual({ value: 0 });
  });
});
