import type { FeatureReport, Outcome, Report } from '../src/report/report.ts';
import { checked } from './checked.ts';

/** Rows of a group: how many with the label 0 or 1 and the prediction 0 or 1. */
export type GroupRows = readonly [tn: number, fp: number, fn: number, tp: number];

/** One row of the data: group, label, prediction, and perhaps a weight and a score. */
export interface Row {
  readonly group: string;
  readonly label: 0 | 1;
  readonly selected: 0 | 1;
  readonly weight?: number;
  readonly score?: number;
}

/** The report on such rows with its first feature and outcome; no group is small unless the policy says so. */
export async function judged(
  rule: object,
  rows: readonly Row[],
  policy: object = {},
): Promise<{ readonly feature: FeatureReport; readonly outcome: Outcome; readonly report: Report }> {
  const has = (key: 'weight' | 'score') => rows.some((row) => row[key] !== undefined);
  const lines = rows.map(({ group, label, selected, weight = 1, score = 0 }) =>
    [`"${group.replaceAll('"', '""')}"`, label, selected, weight, score].join(),
  );
  const { report } = await checked(
    {
      data: { path: 'data.csv', y_true: 'y', ...(has('weight') && { sample_weight: 'w' }) },
      model: { predictions: { y_pred: 'p', ...(has('score') && { y_score: 's' }) } },
      sensitive_features: { group: {} },
      small_groups: { min_count: 1 },
      rules: [rule],
      ...policy,
    },
    { 'data.csv': ['group,y,p,w,s', ...lines].join('\n') },
  );
  const [[feature], [outcome]] = [report.features, report.outcomes];
  if (feature === undefined || outcome === undefined) throw new Error('the report has no feature or no outcome');
  return { feature, outcome, report };
}

/** The rows of groups by their cells. */
export function rowsOf(groups: { readonly [group: string]: GroupRows }): readonly Row[] {
  return Object.entries(groups).flatMap(([group, counts]) =>
    counts.flatMap((count, cell) =>
      Array.from({ length: count }, () => ({
        group,
        label: (cell >> 1) as 0 | 1,
        selected: (cell & 1) as 0 | 1,
      })),
    ),
  );
}
