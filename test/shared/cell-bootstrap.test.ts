import { describe, expect, test } from 'vitest';
import type { Figure, Figures, Report } from '../../src/report/report.ts';
import { checked } from '../checked.ts';
import { present, readGolden, readShared } from './folder.ts';

type Values = { readonly selection_rate: number; readonly accuracy: number };
type At = Values | readonly { readonly group?: object; readonly control?: object; readonly values: Values }[];
/** At the quantiles 0.025, 0.5 and 0.975. */
type Quantiles = readonly [low: At, median: At, high: At];

interface Frame {
  readonly sensitive_features: readonly [string];
  readonly control_features: readonly string[];
  readonly weighted: boolean;
  readonly n_boot: number;
  readonly overall_ci: Quantiles;
  readonly by_group_ci: Quantiles;
  readonly group_min_ci: Quantiles;
  readonly group_max_ci: Quantiles;
  readonly difference_ci: { readonly between_groups: Quantiles; readonly to_overall: Quantiles };
  readonly ratio_ci: { readonly between_groups: Quantiles; readonly to_overall: Quantiles };
}

const METRICS = [
  ['selection_rate', 'selection_rate'],
  ['accuracy_score', 'accuracy'],
] as const;

/** Bounds of 2 metrics over all rows, of each group and of 6 aggregates; with controls in each of 4 strata. */
const FRAMES = [
  ['adult', 'sex', 2 * (1 + 2 + 6)],
  ['adult', 'sex|weighted n_boot=200', 2 * (1 + 2 + 6)],
  ['adult', 'sex|control=age_band n_boot=100', 2 * 4 * (1 + 2 + 6)],
  ['adult', 'race n_boot=200', 2 * (1 + 5 + 6)],
  ['german', 'sex', 2 * (1 + 2 + 6)],
] as const;

/** Of ours; Fairlearn's are the golden's own n_boot. */
const REPLICATES = 20_000;

// A group keeps its number of rows here, where in Fairlearn's redraws of the whole table it varies: a figure of one moves
// by whole rows. A quantile of B redraws is, but for 4 standard errors, between those of the truth at p ± 4·sqrt(p(1 − p)/B).
describe.skipIf(!present)("Fairlearn's intervals lie where the cells put them", () => {
  test.each(FRAMES)('%s by %s', async (name, key, figures) => {
    const frame = readGolden<{ bootstrap: { [key: string]: Frame } }>(`${name}-bootstrap-golden.json`).bootstrap[key]!;
    const p = 0.025;
    const error = 4 * Math.sqrt(p * (1 - p) * (1 / frame.n_boot + 1 / REPLICATES));
    const inner = boundsIn(await reportOf(name, frame, 1 - 2 * (p + error)), frame);
    const outer = p > error ? boundsIn(await reportOf(name, frame, 1 - 2 * (p - error)), frame) : undefined;
    const expected = goldenBounds(frame);
    expect(expected.size).toBe(figures);
    for (const [figure, [low, high]] of expected) {
      const [within, beyond] = [inner.get(figure), outer?.get(figure)];
      const { row } = within as Bound;
      expect(within?.low, figure).toBeGreaterThanOrEqual(low - row);
      expect(within?.high, figure).toBeLessThanOrEqual(high + row);
      if (outer === undefined) continue;
      expect(beyond?.low, figure).toBeLessThanOrEqual(low + row);
      expect(beyond?.high, figure).toBeGreaterThanOrEqual(high - row);
    }
  });
});

async function reportOf(name: string, frame: Frame, level: number): Promise<Report> {
  const { report } = await checked(
    {
      data: { path: 'p.csv', y_true: 'y_true', ...(frame.weighted && { sample_weight: 'sample_weight' }) },
      model: { predictions: { y_pred: 'y_pred' } },
      sensitive_features: { groups: { column: frame.sensitive_features[0] } },
      control_features: frame.control_features,
      confidence: { method: 'bootstrap', level, n_boot: REPLICATES, random_state: 5 },
      rules: [{ metric: 'accuracy_score', min: 0 }],
    },
    { 'p.csv': readShared(`golden/${name}-predictions.csv`) },
  );
  return report;
}

interface Bound {
  readonly low: number;
  readonly high: number;
  /** What one row changes, of a group alone. */
  readonly row: number;
}

type Bounds = ReadonlyMap<string, Bound>;

function boundsIn({ features: [feature], overall }: Report, { control_features }: Frame): Bounds {
  const found = new Map<string, Bound>();
  const places =
    control_features.length > 0 ? feature!.strata! : [{ ...feature!, overall, control: [] as (string | null)[] }];
  for (const { control, overall: all, groups, disparities } of places) {
    const put = (what: string, values: Figures, suffix: string, row = 1e-12) => {
      for (const [metric] of METRICS) {
        const { low, high } = values[`${metric}${suffix}`] as Figure & { low: number; high: number };
        found.set(`${what} ${JSON.stringify(control)} ${metric}`, { low, high, row });
      }
    };
    put('overall', all, '');
    for (const { group, count, metrics } of groups) {
      put(`by_group ${JSON.stringify(group)}`, metrics, '', 1 / Number(count));
    }
    for (const extreme of ['group_min', 'group_max']) put(extreme, disparities.between_groups, `_${extreme}`);
    for (const method of ['between_groups', 'to_overall'] as const) {
      for (const kind of ['difference', 'ratio']) put(`${kind} ${method}`, disparities[method], `_${kind}`);
    }
  }
  return found;
}

function goldenBounds(frame: Frame): ReadonlyMap<string, readonly [low: number, high: number]> {
  const { overall_ci, by_group_ci, group_min_ci, group_max_ci, difference_ci, ratio_ci } = frame;
  const bounds = new Map<string, [low: number, high: number]>();
  const lists: readonly (readonly [string, Quantiles])[] = [
    ['overall', overall_ci],
    ['by_group', by_group_ci],
    ['group_min', group_min_ci],
    ['group_max', group_max_ci],
    ...Object.entries(difference_ci).map(([method, list]) => [`difference ${method}`, list] as const),
    ...Object.entries(ratio_ci).map(([method, list]) => [`ratio ${method}`, list] as const),
  ];
  for (const [what, [low, , high]] of lists) {
    for (const [end, at] of [low, high].entries()) {
      for (const { group, control, values } of Array.isArray(at) ? at : [{ values: at as Values }]) {
        const all: { readonly [feature: string]: unknown } = { ...control, ...group };
        const stratum = JSON.stringify(frame.control_features.map((feature) => all[feature]));
        const own = group === undefined ? '' : ` ${JSON.stringify([all[frame.sensitive_features[0]]])}`;
        for (const [metric, theirs] of METRICS) {
          const name = `${what}${own} ${stratum} ${metric}`;
          const both = bounds.get(name) ?? [Number.NaN, Number.NaN];
          both[end] = Number(values[theirs]);
          bounds.set(name, both);
        }
      }
    }
  }
  return bounds;
}
