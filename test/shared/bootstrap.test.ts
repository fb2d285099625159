import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/stats/quantile.ts';
import { aggregates, CELL_RATES } from '../stats/cell-rates.ts';
import { forEachRowRedraw } from '../stats/row-bootstrap.ts';
import { present, readGolden } from './folder.ts';
import { type RowCells, readPredictions, rowCells } from './predictions.ts';

interface Frame {
  readonly sensitive_features: readonly string[];
  readonly control_features: readonly string[];
  readonly weighted: boolean;
  readonly n_boot: number;
  readonly ci_quantiles: readonly number[];
  readonly random_state: number;
  readonly overall_ci: readonly Figures[];
  readonly by_group_ci: readonly Figures[];
  readonly group_min_ci: readonly Figures[];
  readonly group_max_ci: readonly Figures[];
  readonly difference_ci: Record<string, readonly Figures[]>;
  readonly ratio_ci: Record<string, readonly Figures[]>;
}
type Values = Record<string, number | 'NaN'>;
/** Metric → value, or that for every group or control level. */
type Figures = Values | readonly { group?: Record<string, string>; control?: Record<string, string>; values: Values }[];

const METRICS = ['selection_rate', 'accuracy'] as const;

/** Figures of a frame: 3 quantiles of 2 metrics, overall, of each group and of 6 aggregates; per control level. */
const FRAMES = [
  ['adult', 'sex', 6 * (1 + 2 + 6)],
  ['adult', 'sex|weighted n_boot=200', 6 * (1 + 2 + 6)],
  ['adult', 'sex|control=age_band n_boot=100', 6 * 4 * (1 + 2 + 6)],
  ['adult', 'race n_boot=200', 6 * (1 + 5 + 6)],
  ['german', 'sex', 6 * (1 + 2 + 6)],
  ['german', 'sex,age_group', 6 * (1 + 4 + 6)],
  ['german', 'sex,age_group,foreign_worker n_boot=200', 6 * (1 + 8 + 6)],
] as const;

describe.skipIf(!present)('rows redrawn as Fairlearn does give its intervals to the last bit', () => {
  test.each(FRAMES)('%s by %s', (name, key, count) => {
    const frame = readGolden<{ bootstrap: Record<string, Frame> }>(`${name}-bootstrap-golden.json`).bootstrap[key]!;
    const expected = goldenFigures(frame);
    const ours = redrawnQuantiles(name, frame);
    expect(expected.size).toBe(count);
    for (const [figure, value] of expected) expect([figure, ours.get(figure) ?? Number.NaN]).toEqual([figure, value]);
  });
});

/** The quantiles of a frame by `name, quantile's place, group or control level, metric`. */
function goldenFigures(frame: Frame): Map<string, number> {
  const figures = new Map<string, number>();
  const lists: readonly (readonly [string, readonly Figures[]])[] = [
    ['overall', frame.overall_ci],
    ['by_group', frame.by_group_ci],
    ['group_min', frame.group_min_ci],
    ['group_max', frame.group_max_ci],
    ...Object.entries(frame.difference_ci).map(([method, list]) => [`difference ${method}`, list] as const),
    ...Object.entries(frame.ratio_ci).map(([method, list]) => [`ratio ${method}`, list] as const),
  ];
  for (const [name, list] of lists) {
    for (const [at, entry] of list.entries()) {
      for (const { group, control, values } of Array.isArray(entry) ? entry : [{ values: entry }]) {
        const features = group === undefined ? frame.control_features : featuresOf(frame);
        const place = JSON.stringify(features.map((feature) => (group ?? control)?.[feature]));
        for (const metric of METRICS) figures.set(`${name} ${at} ${place} ${metric}`, Number(values[metric]));
      }
    }
  }
  return figures;
}

function featuresOf(frame: Frame): readonly string[] {
  return [...frame.control_features, ...frame.sensitive_features];
}

function redrawnQuantiles(name: string, frame: Frame): Map<string, number> {
  const predictions = readPredictions(name);
  const rows = rowCells(predictions, featuresOf(frame));
  const levels = levelsOf(rows, frame.control_features.length);
  const redrawn = new Map<string, Float64Array>();
  const put = (figure: string, replicate: number, value: number): void => {
    const values = redrawn.get(figure) ?? new Float64Array(frame.n_boot);
    redrawn.set(figure, values);
    values[replicate] = value;
  };

  const options = { cellCount: 4 * rows.groups.length, replicates: frame.n_boot, randomState: frame.random_state };
  const weighting = frame.weighted ? { weights: predictions.numbers('sample_weight') } : {};
  forEachRowRedraw(rows.cells, { ...options, ...weighting }, (drawn, replicate) => {
    for (const [level, groups] of levels) {
      const together = Float64Array.from({ length: 4 }, (_, cell) =>
        groups.reduce((sum, group) => sum + drawn[4 * group + cell]!, 0),
      );
      for (const metric of METRICS) {
        const rate = CELL_RATES[metric];
        const overall = rate(together, 0);
        const rates = groups.map((group) => rate(drawn, 4 * group));
        put(`overall|${level} ${metric}`, replicate, overall);
        for (const [at, group] of groups.entries()) {
          put(`by_group|${JSON.stringify(rows.groups[group])} ${metric}`, replicate, rates[at]!);
        }
        for (const [aggregate, value] of Object.entries(aggregates(rates, overall))) {
          put(`${aggregate}|${level} ${metric}`, replicate, value);
        }
      }
    }
  });

  const figures = new Map<string, number>();
  for (const [key, values] of redrawn) {
    const [figure, place] = key.split('|');
    // Fairlearn leaves undefined samples out of groups and of everything under a control; elsewhere one spoils all.
    const lenient = figure === 'by_group' || frame.control_features.length > 0;
    const sorted = (lenient ? values.filter((value) => !Number.isNaN(value)) : values).sort();
    for (const [at, p] of frame.ci_quantiles.entries()) {
      figures.set(`${figure} ${at} ${place}`, sorted.length === 0 ? Number.NaN : quantile(sorted, p));
    }
  }
  return figures;
}

/** The groups of each control level, by the level's values; without controls one level. */
function levelsOf(rows: RowCells, controls: number): Map<string, number[]> {
  const levels = new Map<string, number[]>();
  for (const [group, values] of rows.groups.entries()) {
    const level = JSON.stringify(values.slice(0, controls));
    levels.set(level, [...(levels.get(level) ?? []), group]);
  }
  return levels;
}
