import { expect, test } from 'vitest';
import { judged, type Row } from '../judged.ts';
import { distinguishes } from './distinguishes.ts';

test('"AUC" of hard labels is balanced accuracy', async () => {
  // Every positive is scored above every negative: AUC 1. One of two positives and no negative is selected: (½ + 1)/2.
  const rows: readonly Row[] = [
    { group: 'a', label: 1, selected: 1, score: 0.9 },
    { group: 'a', label: 1, selected: 0, score: 0.4 },
    { group: 'a', label: 0, selected: 0, score: 0.3 },
    { group: 'a', label: 0, selected: 0, score: 0.1 },
  ];
  const areaOf = (scoreOf: (row: Row) => number): number => {
    const [positives, negatives] = [1, 0].map((label) => rows.filter((row) => row.label === label).map(scoreOf));
    const pairs = (positives ?? []).flatMap((one) => (negatives ?? []).map((other) => [one, other] as const));
    const won = pairs.map(([one = 0, other = 0]) => (one > other ? 1 : one === other ? 0.5 : 0));
    return won.reduce((sum: number, points) => sum + points, 0) / won.length;
  };
  const rule = { metric: 'roc_auc_score', min: 0.9 };
  const { feature } = await judged(rule, rows);
  const metrics = feature.groups[0]?.metrics;
  distinguishes<unknown>(1, { ours: metrics?.roc_auc_score?.value, faulty: areaOf(({ selected }) => selected) });
  expect(areaOf(({ score = 0 }) => score)).toBe(1);
  expect(areaOf(({ selected }) => selected)).toBe(0.75);
  expect(metrics?.balanced_accuracy_score?.value).toBe(0.75);

  // Where there are labels alone there is no AUC, whatever could be made of them.
  const withoutScores = await judged(
    rule,
    rows.map(({ score: _score, ...row }) => row),
  );
  const area = withoutScores.feature.groups[0]?.metrics.roc_auc_score;
  distinguishes<unknown>(null, { ours: area?.value, faulty: areaOf(({ selected }) => selected) });
  expect(area).toMatchObject({ reason: 'no_scores' });
});
