import { groupRow } from './report-figures.ts';

/** A number as the goldens write it: NaN and infinities are texts. */
export type GoldenNumber = number | 'NaN' | 'Infinity' | '-Infinity';

interface GoldenValues {
  readonly [metric: string]: GoldenNumber;
}

/** A MetricFrame as the goldens write it. */
export interface GoldenFrame {
  readonly overall: GoldenValues;
  readonly by_group: readonly {
    readonly group: { readonly [feature: string]: unknown };
    readonly values: GoldenValues;
  }[];
  readonly group_min: GoldenValues;
  readonly group_max: GoldenValues;
  readonly difference: { readonly between_groups: GoldenValues; readonly to_overall: GoldenValues };
  readonly ratio: { readonly between_groups: GoldenValues; readonly to_overall: GoldenValues };
}

/** The goldens' names of metrics that are not ours. */
export const METRIC_NAMES: { readonly [golden: string]: string } = {
  accuracy: 'accuracy_score',
  balanced_accuracy: 'balanced_accuracy_score',
  precision: 'precision_score',
  recall: 'recall_score',
  f1: 'f1_score',
  roc_auc: 'roc_auc_score',
  brier: 'brier_score_loss',
  r2: 'r2_score',
};

/** Figures of a golden frame by our names (report-figures.ts), NaN as `null`. */
export function frameFigures(frame: GoldenFrame): ReadonlyMap<string, number | null> {
  const rows: (readonly [string, GoldenValues])[] = [
    ['overall', frame.overall],
    ...frame.by_group.map(({ group, values }) => [groupRow(Object.values(group)), values] as const),
    ['group_min', frame.group_min],
    ['group_max', frame.group_max],
    ['difference', frame.difference.between_groups],
    ['difference to_overall', frame.difference.to_overall],
    ['ratio', frame.ratio.between_groups],
    ['ratio to_overall', frame.ratio.to_overall],
  ];
  return new Map(
    rows.flatMap(([row, values]) =>
      Object.entries(values).map(
        ([metric, value]) => [`${row} ${METRIC_NAMES[metric] ?? metric}`, plain(value)] as const,
      ),
    ),
  );
}

/** A golden number, `null` for NaN. */
export function plain(value: GoldenNumber): number | null {
  if (value === 'NaN') return null;
  return typeof value === 'number' ? value : Number(value);
}
