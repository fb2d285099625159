import { describe, expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { frameFigures, type GoldenFrame, type GoldenNumber } from '../fairlearn/fairlearn-figures.ts';
import { reportFigures } from '../fairlearn/report-figures.ts';
import { present, readGolden, readShared } from './folder.ts';

type Values = { readonly [metric: string]: GoldenNumber };
type ByControl = readonly { readonly control: { readonly [feature: string]: string }; readonly values: Values }[];

/** A MetricFrame with control features, as the goldens write it: everything once for each of their values. */
interface StratifiedFrame {
  readonly sensitive_features: readonly string[];
  readonly control_features: readonly string[];
  readonly weighted: boolean;
  readonly overall: ByControl;
  readonly by_group: readonly { readonly group: { readonly [feature: string]: string }; readonly values: Values }[];
  readonly group_min: ByControl;
  readonly group_max: ByControl;
  readonly difference: { readonly between_groups: ByControl; readonly to_overall: ByControl };
  readonly ratio: { readonly between_groups: ByControl; readonly to_overall: ByControl };
}

const FRAMES = [
  // 4 age bands, 2 sexes: 4 strata of 14 metrics in 9 rows, and the count in 3 of them
  { name: 'adult', key: 'sex|control=age_band', figures: 4 * (14 * 9 + 3) },
  { name: 'adult', key: 'sex|control=age_band|weighted', figures: 4 * (14 * 9 + 3) },
  { name: 'german', key: 'sex|control=age_group', figures: 2 * (14 * 9 + 3) },
  { name: 'german', key: 'sex|control=age_group|weighted', figures: 2 * (14 * 9 + 3) },
];

describe.skipIf(!present)('Fairlearn conditions on control features', () => {
  test.each(FRAMES)('$name: $key', async ({ name, key, figures }) => {
    const frame = readGolden<{ readonly frames: { readonly [key: string]: StratifiedFrame } }>(`${name}-golden.json`)
      .frames[key] as StratifiedFrame;
    const { report } = await checked(
      {
        data: { path: 'predictions.csv', y_true: 'y_true', ...(frame.weighted && { sample_weight: 'sample_weight' }) },
        model: { predictions: { y_pred: 'y_pred', y_score: 'y_score' } },
        sensitive_features: { groups: { column: frame.sensitive_features[0] } },
        control_features: frame.control_features,
        rules: [{ metric: 'demographic_parity_difference', max: 0.1 }],
      },
      { 'predictions.csv': readShared(`golden/${name}-predictions.csv`) },
    );
    let compared = 0;
    for (const { control } of frame.overall) {
      const values = Object.values(control);
      const ours = reportFigures(report, 'groups', values);
      for (const [figure, expected] of frameFigures(within(frame, control))) {
        if (/ mean_(prediction|score)$/.test(figure)) continue;
        if (figure.endsWith(' count') && !/^(overall|group \[)/.test(figure)) continue;
        compared++;
        const value = ours.get(figure);
        if (/roc_auc_score|log_loss|brier_score_loss/.test(figure))
          expect(value, figure).toBeCloseTo(expected as number, 12);
        else expect(value, `${values} ${figure}`).toBe(expected);
      }
      const outcome = report.outcomes.find((one) => JSON.stringify(one.control) === JSON.stringify(values));
      expect(outcome?.value).toBe(ours.get('difference selection_rate'));
    }
    expect(compared).toBe(figures);
    expect(report.outcomes).toHaveLength(frame.overall.length);
  });
});

/** The frame of one stratum, its groups without the value of the control feature. */
function within(frame: StratifiedFrame, control: { readonly [feature: string]: string }): GoldenFrame {
  const here = ({ control: of }: { readonly control: object }) => JSON.stringify(of) === JSON.stringify(control);
  const values = (all: ByControl) => (all.find(here) as ByControl[number]).values;
  const [[feature, value] = ['', '']] = Object.entries(control);
  return {
    overall: values(frame.overall),
    by_group: frame.by_group.flatMap(({ group: { [feature]: own, ...group }, values }) =>
      own === value ? [{ group, values }] : [],
    ),
    group_min: values(frame.group_min),
    group_max: values(frame.group_max),
    difference: {
      between_groups: values(frame.difference.between_groups),
      to_overall: values(frame.difference.to_overall),
    },
    ratio: { between_groups: values(frame.ratio.between_groups), to_overall: values(frame.ratio.to_overall) },
  };
}
