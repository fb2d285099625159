import { expect, test } from 'vitest';
import type { Figure } from '../../src/report/report.ts';
import { type GroupRows, judged, type Row, rowsOf } from '../judged.ts';
import { distinguishes } from './distinguishes.ts';

const Z = 1.959963984540054;

/** Wilson's interval, for a rate over n rows. */
function wilson(rate: number, n: number, z = Z): readonly [low: number, high: number] {
  const center = (rate + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((rate * (1 - rate)) / n + z ** 2 / (4 * n ** 2));
  return [center - half, center + half];
}

/** Newcombe's interval of a − b, each a rate and its rows. */
function newcombe(
  [a, n]: readonly [number, number],
  [b, m]: readonly [number, number],
  z = Z,
): readonly [number, number] {
  const [[lowA, highA], [lowB, highB]] = [wilson(a, n, z), wilson(b, m, z)];
  return [a - b - Math.hypot(a - lowA, highB - b), a - b + Math.hypot(highA - a, b - lowB)];
}

/** To nine decimals. */
function boundsOf(figure: Figure | undefined): readonly number[] {
  if (figure === undefined || figure.value === null) return [];
  return rounded([figure.low ?? Number.NaN, figure.high ?? Number.NaN]);
}

function rounded(bounds: readonly number[]): readonly number[] {
  return bounds.map((bound) => Math.round(bound * 1e9) / 1e9);
}

const rule = { metric: 'demographic_parity_difference', max: 0.1 };

test('an interval for another statistic than the value beside it', async () => {
  // Ten selected rows of weight 9, ten others of weight 1: the rate of weights is .9, that of rows .5. Equal weights
  // within an outcome make κ = 1, v = ([.1²·90² + .9²·10²]/10)/100² = .00162, and .9·.1/v = 55.56 rows as sure. Kish's
  // are 100²/820 of 20, and scipy.stats.t.ppf(0.975, [19, 100²/820 − 1]) = [2.0930, 2.1963] take off a tenth.
  const rows: readonly Row[] = Array.from({ length: 20 }, (_, row) => ({
    group: 'a',
    label: 1,
    selected: row < 10 ? 1 : 0,
    weight: row < 10 ? 9 : 1,
  }));
  const rate = (await judged(rule, rows)).feature.groups[0]?.metrics.selection_rate as Figure;
  expect(rate.value).toBe(0.9);
  const fewer = (2.0930240544083087 / 2.196313869437242) ** 2;
  distinguishes(rounded(wilson(0.9, (fewer * 0.09) / 0.00162)), {
    ours: boundsOf(rate),
    faulty: rounded(wilson(0.5, 20)),
  });
  const around = ([low = 1, high = 0]: readonly number[]) => low <= 0.9 && 0.9 <= high;
  distinguishes(true, { ours: around(boundsOf(rate)), faulty: around(wilson(0.5, 20)) });

  // .6 of 20 against .4 of all 100 is .2; the interval of the group against the other 80 is that of .25.
  const groups: { readonly [group: string]: GroupRows } = { few: [4, 6, 4, 6], many: [26, 14, 26, 14] };
  const { feature } = await judged(rule, rowsOf(groups));
  const toOverall = feature.disparities.to_overall.selection_rate_difference;
  expect(toOverall?.value).toBeCloseTo(0.2, 12);
  const againstRest = newcombe([0.6, 20], [0.35, 80])[1];
  const [, expected = Number.NaN] = rounded([0, (1 - 20 / 100) * againstRest]);
  distinguishes<unknown>(expected, { ours: boundsOf(toOverall)[1], faulty: againstRest });
});

test('weighted sums used as if they were counts in an interval', async () => {
  // 12 of 20 rows, each of weight 100: as sure as 20 rows and not as 2,000.
  const rows: readonly Row[] = Array.from({ length: 20 }, (_, row) => ({
    group: 'a',
    label: 1,
    selected: row < 12 ? 1 : 0,
    weight: 100,
  }));
  const rate = (await judged(rule, rows)).feature.groups[0]?.metrics.selection_rate;
  // scipy.stats.binomtest(12, 20).proportion_ci(method='wilson')
  const expected = rounded([0.38658150076225317, 0.7811934676271829]);
  distinguishes(expected, { ours: boundsOf(rate), faulty: rounded(wilson(0.6, 2000)) });
});

test('post-hoc tests that stop at the first pair', async () => {
  // 50, 50 and 20 of 100: the first two do not differ, the last does.
  const groups: { readonly [group: string]: GroupRows } = {
    a: [25, 25, 25, 25],
    b: [25, 25, 25, 25],
    c: [40, 10, 40, 10],
  };
  const { feature, outcome } = await judged({ ...rule, decide_by: 'interval' }, rowsOf(groups));
  // z = scipy.stats.studentized_range.ppf(.95, 3, inf) / sqrt(2) = 2.343700586378409; mid-P bounds of 50 and 20 of 100 at
  // it by scipy.stats.binom and brentq: 0.3841257935297265 (lower), 0.3051598973829274 (upper, of 20); squared and added
  const [first, last] = [-0.1638708743194811, 0.14352177230456817];
  const [low] = boundsOf(feature.disparities.between_groups.demographic_parity_difference);
  distinguishes<unknown>(Number(last.toFixed(9)), { ours: low, faulty: Math.max(0, first) });
  distinguishes<string>('fail', { ours: outcome.status, faulty: first > rule.max ? 'fail' : 'inconclusive' });
});
