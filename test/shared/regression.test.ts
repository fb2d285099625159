import { describe, expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { frameFigures, type GoldenFrame } from '../fairlearn/fairlearn-figures.ts';
import { reportFigures } from '../fairlearn/report-figures.ts';
import { present, readGolden, readShared } from './folder.ts';

type Frame = GoldenFrame & {
  readonly y_true: string;
  readonly y_pred: string;
  readonly sensitive_features: readonly string[];
  readonly control_features: readonly string[];
  readonly weighted: boolean;
};

const frames = present
  ? Object.entries(
      readGolden<{ readonly frames: { readonly [key: string]: Frame } }>('adult-regression-golden.json').frames,
    ).filter(([, { control_features }]) => control_features.length === 0)
  : [];

describe.skipIf(!present)('Fairlearn on numbers that are predicted', () => {
  test.each(frames)('%s', async (_, frame) => {
    const { sensitive_features: columns, weighted, y_true, y_pred } = frame;
    const { report } = await checked(
      {
        data: {
          task: 'regression',
          path: 'predictions.csv',
          y_true,
          ...(weighted && { sample_weight: 'sample_weight' }),
        },
        model: { predictions: { y_pred } },
        sensitive_features: { groups: columns.length === 1 ? { column: columns[0] } : { columns } },
        rules: [{ metric: 'r2_score', min: -1 }],
      },
      { 'predictions.csv': readShared('golden/adult-predictions.csv') },
    );
    const ours = reportFigures(report, 'groups');
    let compared = 0;
    for (const [name, expected] of frameFigures(frame)) {
      const figure = name.replace(/ r2$/, ' r2_score');
      if (figure.endsWith(' count') && !/^(overall|group \[)/.test(figure)) continue;
      // A ratio of what may be negative says nothing, so the report has none.
      if (/^ratio.* (r2_score|mean_prediction)$/.test(figure)) {
        expect(ours.has(figure)).toBe(false);
        continue;
      }
      compared++;
      const value = ours.get(figure) ?? Number.NaN;
      expect(Math.abs(value - (expected as number)), figure).toBeLessThanOrEqual(1e-9);
    }
    const groups = report.features[0]?.groups.length ?? 0;
    // 7 metrics in the rows overall, groups, least, greatest, two differences; 5 in two ratios; the count of rows
    expect(compared).toBe(7 * (groups + 5) + 5 * 2 + groups + 1);
  });
});
