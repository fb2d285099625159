import { describe, expect, test } from 'vitest';
import { compared, near } from './compared.ts';
import { aequitasDifferences, aif360Differences, fairlearnDifferences, whyDifferent } from './known-differences.ts';
import { aif360Names, fairlearnNames } from './names.ts';
import { isAble, ourReport } from './our-report.ts';
import { type PeerFigure, peerFigures, pythonHas } from './peer-figures.ts';
import type { RandomTable } from './random-table.ts';

/** Each row its group, label and prediction, and perhaps its weight and score. */
type Row = readonly [group: string, label: number, prediction: number, weight?: number, score?: number];

interface Case {
  readonly task?: RandomTable['task'];
  /** How the reason begins. */
  readonly why: string;
  readonly rows: readonly Row[];
  readonly figure: Pick<PeerFigure, 'where' | 'name'> & { readonly group?: readonly string[] };
  /** By hand, from the peer's source. */
  readonly theirs: number | undefined;
  readonly ours: number | null;
}

const fairlearnCases: readonly Case[] = [
  {
    // max − min over one group
    why: 'Fairlearn compares one group alone',
    rows: [
      ['a', 1, 1],
      ['a', 0, 0],
    ],
    figure: { where: 'between_groups', name: 'selection_rate_difference' },
    theirs: 0,
    ours: null,
  },
  {
    // a 1/4, b 0/1 by one row, c 1/2
    why: "Fairlearn's demographic parity leaves weighted groups",
    rows: [
      ['a', 1, 1, 1],
      ['a', 1, 0, 3],
      ['b', 1, 0, 1],
      ['c', 1, 1, 1],
      ['c', 0, 0, 1],
    ],
    figure: { where: 'between_groups', name: 'demographic_parity_difference' },
    theirs: 0.25,
    ours: 0.5,
  },
  {
    // b has no positives
    why: 'Fairlearn calls a rate over nobody 0',
    rows: [
      ['a', 1, 1],
      ['b', 0, 0],
    ],
    figure: { where: 'group', name: 'true_positive_rate', group: ['b'] },
    theirs: 0,
    ours: null,
  },
  {
    // labels 1 and 1, predictions 1 and 0
    why: 'scikit-learn calls the R² of labels that are all the same',
    task: 'regression',
    rows: [
      ['a', 1, 1],
      ['a', 1, 0],
      ['b', 1, 1],
      ['b', 0, 0],
    ],
    figure: { where: 'group', name: 'r2_score', group: ['a'] },
    theirs: 0,
    ours: null,
  },
  {
    // In float64 (0.1 + 0.1 + 0.1) / 3 is 0.1 + 2⁻⁵⁶; 1.1 − 0.1 is 1: 1 − 1 / (3 · 2⁻¹¹²)
    why: "scikit-learn's R² is about a mean label",
    task: 'regression',
    rows: [
      ['a', 0.1, 0.1],
      ['a', 0.1, 0.1],
      ['a', 0.1, 1.1],
      ['b', 1, 1],
      ['b', 0, 0],
    ],
    figure: { where: 'group', name: 'r2_score', group: ['a'] },
    theirs: 1 - 2 ** 112 / 3,
    ours: null,
  },
  {
    // 1 − 2⁻⁵⁴ is 1 in float64 and 1 − 2⁻⁵³ itself: ½ (2⁻¹⁰⁸ + 0) over 2⁻¹⁰⁶, in place of 2⁻¹⁰⁸ over it
    why: "scikit-learn's Brier score also takes",
    rows: [
      ['a', 0, 0, 1, 2 ** -54],
      ['b', 0, 0, 1, 2 ** -53],
    ],
    figure: { where: 'between_groups', name: 'brier_score_loss_ratio' },
    theirs: 1 / 8,
    ours: 1 / 4,
  },
  {
    // TPR 1/2 and 1, FPR 0 and 0
    why: 'Fairlearn takes the mean of one ratio',
    rows: [
      ['a', 1, 1],
      ['a', 1, 0],
      ['a', 0, 0],
      ['b', 1, 1],
      ['b', 0, 0],
    ],
    figure: { where: 'between_groups', name: 'equalized_odds_ratio_mean' },
    theirs: 0.5,
    ours: null,
  },
  {
    // TPR 0 and 0, FPR 1/2 and 1: Python's min([nan, 0.5]) is nan
    why: 'Fairlearn has no equalized odds ratio',
    rows: [
      ['a', 1, 0],
      ['a', 0, 1],
      ['a', 0, 0],
      ['b', 1, 0],
      ['b', 0, 1],
    ],
    figure: { where: 'between_groups', name: 'equalized_odds_ratio' },
    theirs: undefined,
    ours: 0.5,
  },
  {
    // one group, and no positives in it
    why: 'Fairlearn has several of these habits',
    rows: [
      ['a', 0, 0],
      ['a', 0, 1],
    ],
    figure: { where: 'between_groups', name: 'equal_opportunity_difference' },
    theirs: 0,
    ours: null,
  },
  {
    // A positive between negatives of weight W above and w below has the AUC w/(W + w). There W + w is a float64: for
    // W = 2³⁰ a multiple of 2⁻²², so that w = ⅔·2⁻²² becomes one of them, and w = 2·2⁻²² stays two.
    why: "scikit-learn's AUC is a sum",
    rows: [
      ['a', 1, 1, 1, 0.5],
      ['a', 0, 1, 2 ** 30, 0.9],
      ['a', 0, 0, 2 ** -21 / 3, 0.1],
      ['b', 1, 1, 1, 0.5],
      ['b', 0, 1, 2 ** 30, 0.9],
      ['b', 0, 0, 2 ** -21, 0.1],
    ],
    figure: { where: 'between_groups', name: 'roc_auc_score_ratio' },
    theirs: 0.5,
    ours: 1 / 3,
  },
];

const aif360Cases: readonly Case[] = [
  {
    why: 'AIF360 calls a share of nobody',
    rows: [
      ['a', 1, 1],
      ['a', 0, 0],
      ['b', 1, 0],
      ['b', 0, 0],
    ],
    figure: { where: 'group', name: 'positive_predictive_value', group: ['b'] },
    theirs: 0,
    ours: null,
  },
  {
    // FP/(TP + FP) is 1/2 of a, and 0/0 of b: 0 − 1/2
    why: 'AIF360 compares with the 0',
    rows: [
      ['a', 1, 1],
      ['a', 0, 1],
      ['b', 1, 0],
      ['b', 0, 0],
    ],
    figure: { where: 'to_reference', name: 'false_discovery_rate_difference', group: ['b'] },
    theirs: -0.5,
    ours: null,
  },
  {
    // TPR 1 and 1/2, no negatives in b: Python's max(nan, 0.5) is nan
    why: 'AIF360 has no equalized odds',
    rows: [
      ['a', 1, 1],
      ['a', 0, 0],
      ['b', 1, 1],
      ['b', 1, 0],
    ],
    figure: { where: 'to_reference', name: 'equalized_odds_difference', group: ['b'] },
    theirs: undefined,
    ours: 0.5,
  },
  {
    // ½ ln(½ / 0) of the negatives, which b has none of
    why: 'AIF360 calls the Kullback–Leibler divergence infinite',
    rows: [
      ['a', 1, 1],
      ['a', 0, 0],
      ['b', 1, 1],
      ['b', 1, 0],
    ],
    figure: { where: 'to_reference', name: 'kl_divergence', group: ['b'] },
    theirs: Number.POSITIVE_INFINITY,
    ours: null,
  },
];

describe.each([
  {
    module: 'fairlearn',
    script: 'fairlearn-figures.py',
    names: fairlearnNames,
    known: fairlearnDifferences,
    cases: fairlearnCases,
  },
  { module: 'aif360', script: 'aif360-figures.py', names: aif360Names, known: aif360Differences, cases: aif360Cases },
])('$module', ({ module, script, names, known, cases }) => {
  const skipped = process.env.PYTHON === undefined && !pythonHas(module);

  test.skipIf(skipped)('does of a table made by hand what the reason says', { timeout: 300_000 }, async () => {
    const able = await isAble(tableOf({ rows: [['a', 1, 1]], task: 'regression' }));
    const asked = cases.filter(({ task }) => task !== 'regression' || able);
    const tables = asked.map(tableOf);
    const answers = await peerFigures(script, tables);
    for (const [at, { why, figure, theirs, ours }] of asked.entries()) {
      const table = tables[at] as RandomTable;
      const report = await ourReport(table, { zeroDivision: 'undefined', regression: able, control: false });
      const found = [...compared(table, report, { figures: answers[at] ?? [], names })].find(
        ({ theirs: { where, name, group } }) =>
          where === figure.where && name === figure.name && group?.join() === figure.group?.join(),
      );
      expect(found?.theirs.value, why).toSatisfy((value) => near(value, theirs));
      expect(found?.own.value ?? undefined, why).toSatisfy((value) => near(value, ours ?? undefined));
      expect(found && whyDifferent(found, known)?.why, why).toMatch(why);
    }
  });

  test('has a table for each reason', () => {
    expect(cases).toHaveLength(known.length);
    for (const [at, { why }] of known.entries()) expect(why.startsWith(cases[at]?.why ?? '?'), why).toBe(true);
  });
});

test('Aequitas has no habits that we know of', () => {
  expect(aequitasDifferences).toEqual([]);
});

function tableOf({ rows, task = 'binary' }: Pick<Case, 'rows' | 'task'>): RandomTable {
  const weights = rows.flatMap(([, , , weight]) => weight ?? []);
  const scores = rows.map(([, , prediction, , score]) => score ?? prediction);
  return {
    task,
    labels: rows.map(([, label]) => label),
    predictions: rows.map(([, , prediction]) => prediction),
    ...(task === 'binary' && { scores }),
    ...(weights.length > 0 && { weights }),
    features: [{ columns: ['group'], values: [rows.map(([group]) => group)], reference: ['a'] }],
  };
}
