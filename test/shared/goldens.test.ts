import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { checked } from '../checked.ts';
import { frameFigures, type GoldenFrame, type GoldenNumber, plain } from '../fairlearn/fairlearn-figures.ts';
import { groupRow, type NamedFigures, reportFigures } from '../fairlearn/report-figures.ts';
import { present, readGolden, readShared } from './folder.ts';

interface Golden {
  readonly frames: {
    readonly [key: string]: GoldenFrame & {
      readonly sensitive_features: readonly string[];
      readonly control_features: readonly string[];
      readonly weighted: boolean;
    };
  };
  /** Function → method (→ agg): value. */
  readonly fairness_metrics: { readonly [key: string]: { readonly [name: string]: object } };
  readonly derived_metrics: { readonly [key: string]: { readonly [name: string]: GoldenNumber } };
}

/**
 * Of a frame of G groups 17 metrics stand in G + 7 rows: overall, the groups, and group_min, group_max, difference and
 * ratio by both methods. Two (`mean_prediction`, `mean_score`) are no metrics of this release, and the 6 aggregates
 * of `count` are none of ours: 14·(G + 7) + (G + 1) are compared, 2·(G + 7) + 6 are not.
 * The functions are 2 + 4 + 2 differences and as many ratios, the generated ones 22; each weighted and not.
 */
const CASES = [
  // sex 2, race 5, sex and race 10 groups: twice 129 + 174 + 249, and 24 + 30 + 40
  { name: 'adult', frames: 1104, notOurs: 188, fairness: 96, derived: 132 },
  // sex, age_group, foreign_worker 2 each, sex and age_group 4, all three 8 (of which one is empty):
  // twice 3·129 + 159 + 219, and 3·24 + 28 + 36
  { name: 'german', frames: 1530, notOurs: 272, fairness: 96, derived: 132 },
] as const;

/** The only frame with groups of one class; Fairlearn gives their rates over nobody the value 0. */
const WITH_RATES_OVER_NOBODY = 'sex,age_group,foreign_worker';

describe.skipIf(!present).each(CASES)('Fairlearn on $name', ({ name, ...counts }) => {
  const golden = present ? readGolden<Golden>(`${name}-golden.json`) : noGolden;
  const frames = Object.entries(golden.frames).filter(([, { control_features }]) => control_features.length === 0);
  const seen = { frames: 0, notOurs: 0, fairness: 0, derived: 0 };

  test.each(frames)('the frame %s', async (key, frame) => {
    const zeroDivision = key.startsWith(WITH_RATES_OVER_NOBODY) ? 0 : 'undefined';
    const ours = reportFigures(await reportOf(name, frame, zeroDivision), 'groups');
    for (const [figure, expected] of frameFigures(frame)) {
      if (isOurs(figure)) {
        seen.frames++;
        expectEqual(ours, figure, expected);
      } else {
        seen.notOurs++;
        expect(ours.has(figure), figure).toBe(false);
      }
    }
  });

  test.each(Object.entries(golden.fairness_metrics))('the fairness metrics of %s', async (key, functions) => {
    const ours = reportFigures(await reportOf(name, golden.frames[key] as GoldenFrameOf), 'groups');
    for (const [figure, expected] of named(functions)) {
      seen.fairness++;
      expectEqual(ours, figure, expected);
    }
  });

  test.each(Object.entries(golden.derived_metrics))('the generated metrics of %s', async (key, functions) => {
    const report = await reportOf(name, golden.frames[key] as GoldenFrameOf);
    const between = report.features[0]?.disparities.between_groups ?? {};
    const ours = new Map(Object.entries(between).map(([disparity, { value }]) => [disparity, value]));
    for (const [figure, expected] of Object.entries(functions)) {
      seen.derived++;
      expectEqual(ours, figure, plain(expected));
    }
  });

  test('none of the figures dropped out unseen', () => {
    expect(seen).toEqual(counts);
  });
});

describe.skipIf(!present).each([[WITH_RATES_OVER_NOBODY], [`${WITH_RATES_OVER_NOBODY}|weighted`]])(
  'without zero_division the frame %s of german',
  (key) => {
    test('has no rate over nobody, and every figure of other metrics as before', async () => {
      const frame = readGolden<Golden>('german-golden.json').frames[key] as GoldenFrameOf;
      const report = await reportOf('german', frame);
      const ours = reportFigures(report, 'groups');
      const overNobody = ['true_negative_rate', 'false_positive_rate', 'balanced_accuracy_score'];
      // Two women over 25 and two men up to 25 are not foreign workers; all four were good risks.
      for (const group of [
        ['female', '>25', 'no'],
        ['male', '<=25', 'no'],
      ]) {
        for (const metric of overNobody) {
          expect(ours.get(`${groupRow(group)} ${metric}`)).toBe(null);
          const { metrics } = report.features[0]?.groups.find((one) => groupRow(one.group) === groupRow(group)) ?? {};
          expect(metrics?.[metric]).toEqual({ value: null, reason: 'no_negatives' });
        }
      }
      const others = [...frameFigures(frame)].filter(
        ([figure]) => isOurs(figure) && !overNobody.some((metric) => figure.endsWith(` ${metric}`)),
      );
      // 15 − 3 metrics in 15 rows, of which count has 9
      expect(others).toHaveLength(11 * 15 + 9);
      for (const [figure, expected] of others) expectEqual(ours, figure, expected);
    });
  },
);

type GoldenFrameOf = Golden['frames'][string];

const noGolden: Golden = { frames: {}, fairness_metrics: {}, derived_metrics: {} };

/** What `check` reports of the golden predictions, divided as the frame is. */
async function reportOf(
  name: string,
  frame: GoldenFrameOf,
  zeroDivision: 0 | 'undefined' = 'undefined',
): Promise<Report> {
  const { sensitive_features: columns, weighted } = frame;
  const { report } = await checked(
    {
      data: { path: 'predictions.csv', y_true: 'y_true', ...(weighted && { sample_weight: 'sample_weight' }) },
      model: { predictions: { y_pred: 'y_pred', y_score: 'y_score' } },
      sensitive_features: { groups: columns.length === 1 ? { column: columns[0] } : { columns } },
      zero_division: zeroDivision,
      rules: [{ metric: 'accuracy_score', min: 0 }],
    },
    { 'predictions.csv': readShared(`golden/${name}-predictions.csv`) },
  );
  return report;
}

function isOurs(figure: string): boolean {
  if (/ mean_(prediction|score)$/.test(figure)) return false;
  return !figure.endsWith(' count') || /^(overall|group \[)/.test(figure);
}

const OF_SCORES = /roc_auc_score|log_loss|brier_score_loss/;

/** Sums of scores depend on the order of addition; what comes from the confusion matrix does not. */
function expectEqual(ours: NamedFigures, figure: string, expected: number | null): void {
  const value = ours.get(figure);
  if (expected === null || !OF_SCORES.test(figure)) expect(value, figure).toBe(expected);
  else expect(Math.abs((value ?? Number.NaN) - expected), figure).toBeLessThanOrEqual(1e-12);
}

/** Function → method (→ agg): value, by the names of report-figures.ts. */
function named(functions: Golden['fairness_metrics'][string]): readonly (readonly [string, number | null])[] {
  return Object.entries(functions).flatMap(([name, methods]) =>
    Object.entries(methods as { [method: string]: GoldenNumber | { [agg: string]: GoldenNumber } }).flatMap(
      ([method, value]) => {
        const byAgg = typeof value === 'object' ? Object.entries(value) : [['worst_case', value] as const];
        return byAgg.map(([agg, number]) => [nameOf(name, method, agg), plain(number)] as const);
      },
    ),
  );
}

function nameOf(name: string, method: string, agg: string): string {
  const options = [
    ...(method === 'between_groups' ? [] : [`method=${method}`]),
    ...(agg === 'worst_case' ? [] : [`agg=${agg}`]),
  ];
  return options.length > 0 ? `${name}?${options.join('&')}` : name;
}
