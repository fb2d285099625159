import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { toPublicReport } from '../../src/report/public.ts';
import type { Report } from '../../src/report/report.ts';
import { parseReport } from '../../src/report/schema.ts';
import { type Atom, attacker, CELLS } from './attacker.ts';
import { type Counts, reportOf, type SampleFeature, sum } from './reports.ts';

/** The order of CELLS, in which samples count. */
const rules = [
  { metric: 'demographic_parity_ratio', min: 0.8 },
  { metric: 'equal_opportunity_difference', max: 0.1 },
  { metric: 'accuracy_score', min: 0.5 },
];

function oneFeature(...groups: readonly (readonly [string, Counts])[]): Report {
  return reportOf({
    features: [{ name: 'g', groups: groups.map(([name, counts]) => [[name], counts] as const) }],
    rules,
  });
}

const BIG: Counts = [400, 100, 100, 400];

describe('what is hidden', () => {
  test('nothing, where every figure rests on enough rows', () => {
    const report = oneFeature(['a', BIG], ['b', BIG]);
    expect(toPublicReport(report)).toBe(report);
  });

  test('nothing with a threshold of 0', () => {
    const report = oneFeature(['a', [1, 0, 0, 1]], ['b', BIG]);
    expect(toPublicReport(report, 0)).toBe(report);
  });

  test('a small group, and the next larger one, from which it would follow', () => {
    const shown = toPublicReport(oneFeature(['a', [2, 1, 1, 2]], ['b', BIG], ['c', [40, 10, 10, 40]]));
    expect(counts(shown)).toEqual([null, 1000, null]);
    expect(shown.subject.rows).toBe(1106);
    expect(shown.privacy).toEqual({ suppress_below: 10, hidden: true });
  });

  test('all rows too, where the groups are too few to hide one another', () => {
    // 9 + 8 rows are fewer than twice 10, and there is no third group.
    const shown = toPublicReport(oneFeature(['a', [3, 2, 2, 2]], ['b', [2, 2, 2, 2]]));
    expect(counts(shown)).toEqual([null, null]);
    expect(shown.subject.rows).toBeNull();
    expect(shown.overall_tally).toBeNull();
    expect(JSON.stringify(shown.overall)).not.toMatch(/"value":[\d.]/);
  });

  test('of a group with few positives all but what rests on the whole group', () => {
    const shown = toPublicReport(oneFeature(['a', [50, 43, 1, 6]], ['b', BIG], ['c', BIG]));
    const [a, b, c] = shown.features[0]?.groups ?? [];
    expect(a?.count).toBe(100);
    expect(a?.tally).toBeNull();
    expect(a?.metrics.selection_rate).toMatchObject({ value: 0.49 });
    expect(a?.metrics.true_positive_rate).toEqual({ value: null, reason: 'suppressed' });
    // Nothing is said of the positives in it that the false positive rate, over 93 rows, would tell.
    expect(a?.metrics.false_positive_rate).toEqual({ value: null, reason: 'suppressed' });
    expect(b?.tally).toBeNull();
    expect(c?.tally).not.toBeNull();
  });

  test('a cell without rows: who is not there is said of everybody who is', () => {
    const shown = toPublicReport(oneFeature(['a', [50, 50, 0, 0]], ['b', BIG]));
    expect(shown.features[0]?.groups[0]?.metrics.true_positive_rate).toEqual({ value: null, reason: 'suppressed' });
    expect(JSON.stringify(shown)).not.toContain('no_positives');
    expect(JSON.stringify(shown)).not.toContain('groups_without_value');
  });

  test('every disparity and outcome that rests on it, down to status and limit', () => {
    const shown = toPublicReport(oneFeature(['a', [50, 43, 1, 6]], ['b', BIG]));
    const between_groups = shown.features[0]?.disparities.between_groups ?? {};
    expect(between_groups.demographic_parity_ratio?.value).toBeCloseTo(0.98, 12);
    expect(between_groups.equal_opportunity_difference).toEqual({
      value: null,
      reason: 'suppressed',
      without_value: [],
    });
    expect(between_groups.true_positive_rate_group_max).toEqual({
      value: null,
      reason: 'suppressed',
      without_value: [],
    });
    expect(shown.outcomes[1]).toEqual({
      rule: 'equal_opportunity_difference',
      metric: 'equal_opportunity_difference',
      feature: 'g',
      level: 'error',
      status: shown.outcomes[1]?.status,
      value: null,
      max: 0.1,
      decide_by: 'estimate',
      reason: 'suppressed',
    });
    expect(shown.outcomes[0]?.reason).toBeUndefined();
  });

  test('what is said of how sure a shown value is, where all four cells of a hidden group go into it', () => {
    const groups = [
      [['a'], [50, 43, 1, 6]],
      [['b'], BIG],
    ] as const;
    const report = reportOf({
      features: [{ name: 'g', groups }],
      rules: [{ metric: 'demographic_parity_ratio', min: 0.95 }],
    });
    expect(report.outcomes[0]?.flip_chance).toBeGreaterThan(0);
    const [shown] = toPublicReport(report).outcomes;
    expect(shown?.value).toBeCloseTo(0.98, 12);
    expect(shown?.rows_needed).toEqual(report.outcomes[0]?.rows_needed);
    expect(shown).not.toHaveProperty('flip_chance');
    // Nothing of it is hidden where nothing is.
    expect(toPublicReport(report, 0).outcomes[0]).toHaveProperty('flip_chance');
  });

  test('everything that is said of how sure a hidden value is', () => {
    const report = reportOf({
      features: [
        {
          name: 'g',
          groups: [[['a'], [2, 1, 1, 2]] as const, [['b'], BIG] as const, [['c'], [40, 10, 10, 40]] as const],
        },
      ],
      rules: [{ metric: 'demographic_parity_difference', max: 0.01, decide_by: 'interval' }],
    });
    const told = { ...report.outcomes[0], p_value: 0.01, adjusted_p_value: 0.02, worst_class: 'x', excluded: [['a']] };
    const [hidden] = toPublicReport({ ...report, outcomes: [told as Report['outcomes'][number]] }).outcomes;
    expect(Object.keys(told)).toEqual(
      expect.arrayContaining(['low', 'high', 'by_chance', 'rows_needed', 'flip_chance']),
    );
    expect(Object.keys(hidden ?? {}).sort()).toEqual(
      ['decide_by', 'feature', 'level', 'max', 'metric', 'reason', 'rule', 'status', 'value'].sort(),
    );
  });

  test('a figure of few wrong decisions alone: the rates that it could tell are shown anyway', () => {
    // FN and FP of a are 3 and 2: fewer than 10, where a has 400 positives, 400 negatives and 399 selected.
    const report = reportOf({
      features: [
        {
          name: 'g',
          groups: [
            [['a'], [398, 2, 3, 397]],
            [['b'], BIG],
            [['c'], BIG],
          ],
        },
      ],
      rules: [
        { metric: 'treatment_equality_difference', max: 0.5 },
        { metric: 'equal_opportunity_difference', max: 0.5 },
      ],
    });
    const shown = toPublicReport(report);
    const [a, b] = shown.features[0]?.groups ?? [];
    expect(a?.metrics.treatment_equality).toEqual({ value: null, reason: 'suppressed' });
    expect(b?.metrics.treatment_equality).toMatchObject({ value: 1 });
    const others = (report.features[0]?.groups ?? []).map(({ metrics: { treatment_equality: _, ...rest } }) => rest);
    const shownOthers = shown.features[0]?.groups.map(({ metrics: { treatment_equality: _, ...rest } }) => rest);
    expect(shownOthers).toEqual(others);
    expect(shown.features[0]?.groups.map(({ tally }) => tally)).toEqual(
      report.features[0]?.groups.map(({ tally }) => tally),
    );
    const between_groups = shown.features[0]?.disparities.between_groups ?? {};
    expect(between_groups.treatment_equality_group_max).toMatchObject({ value: null, reason: 'suppressed' });
    expect(between_groups.false_negative_rate_difference?.value).toBeGreaterThan(0);
    expect(shown.outcomes.map(({ reason }) => reason)).toEqual(['suppressed', undefined]);
    expect(shown.privacy).toEqual({ suppress_below: 10, hidden: true });
  });

  test('and over all rows, with the rule on it', () => {
    const features: readonly SampleFeature[] = [
      {
        name: 'g',
        groups: [
          [['a'], [50, 2, 3, 50]],
          [['b'], [50, 2, 1, 50]],
        ],
      },
    ];
    const shown = toPublicReport(reportOf({ features, rules: [{ metric: 'treatment_equality', max: 2 }] }));
    expect(shown.overall.treatment_equality).toEqual({ value: null, reason: 'suppressed' });
    expect(shown.overall.false_negative_rate).toMatchObject({ value: 4 / 104 });
    expect(shown.outcomes[0]).toMatchObject({ status: 'pass', value: null, reason: 'suppressed' });
  });

  describe('what is compared with a hidden group', () => {
    const signed = ['average_odds_difference', 'label_difference', 'class_imbalance'];
    const groups: SampleFeature['groups'] = [
      [['a'], [50, 43, 1, 6]],
      [['b'], [80, 20, 20, 80]],
      [['c'], BIG],
      [['d'], BIG],
    ];
    const figures = (reference: number, place: number) => {
      const shown = toPublicReport(reportOf({ features: [{ name: 'g', groups, reference }] }));
      const { metrics = {}, tally } = shown.features[0]?.groups[place] ?? {};
      return { hidden: signed.filter((name) => metrics[name]?.value === null), tally };
    };

    test('is hidden in every group, where the reference is', () => {
      // Of d everything but this is shown: with its rates those of a would follow.
      const { hidden, tally } = figures(0, 3);
      expect(tally).not.toBeNull();
      expect(hidden).toEqual(signed);
    });

    test('is shown where the group and the reference are', () => {
      expect(figures(2, 3).hidden).toEqual([]);
      expect(figures(2, 0).hidden).toEqual(signed);
    });

    test('is hidden where a report does not say which group is the reference', () => {
      const report = reportOf({ features: [{ name: 'g', groups, reference: 2 }] });
      const unsaid = { ...report, features: report.features.map(({ reference: _, ...feature }) => feature) };
      const [, , , d] = toPublicReport(unsaid).features[0]?.groups ?? [];
      expect(d?.metrics.average_odds_difference).toEqual({ value: null, reason: 'suppressed' });
    });

    test('keeps a reason that no row could change', () => {
      const report = reportOf({
        features: [
          {
            name: 'g',
            columns: ['g'],
            groups: [
              [['a'], [2, 2, 2, 2]],
              [['b'], [2, 2, 2, 2]],
            ],
          },
        ],
      });
      const [a] = toPublicReport(report).features[0]?.groups ?? [];
      expect(a?.metrics.predicted_positive_share).toEqual({ value: null, reason: 'suppressed' });
      expect(a?.metrics.kolmogorov_smirnov_distance).toEqual({ value: null, reason: 'no_scores' });
      expect(a?.metrics.conditional_demographic_disparity).toEqual({ value: null, reason: 'no_strata' });
    });
  });

  test('rows that a feature drops count as a group', () => {
    const groups: SampleFeature['groups'] = [
      [['a'], BIG],
      [['b'], [80, 20, 20, 80]],
      [['c'], BIG],
    ];
    const report = reportOf({
      features: [{ name: 'g', groups, droppedRows: 4 }],
      overall: sum([...groups.map(([, counts]) => counts), [1, 1, 1, 1]]),
      rules,
    });
    const shown = toPublicReport(report);
    expect(counts(shown)).toEqual([1000, null, 1000]);
    expect(shown.warnings).toEqual([{ code: 'missing_group_dropped', feature: 'g' }]);
  });

  test('whole features, where a column is divided in two ways', () => {
    const age = (name: string, groups: SampleFeature['groups']): SampleFeature => ({ name, columns: ['age'], groups });
    const shown = toPublicReport(
      reportOf({
        features: [
          age('age', [
            [['<40'], BIG],
            [['>=40'], BIG],
          ]),
          age('fine_age', [
            [['<39'], [399, 99, 99, 398]],
            [['39'], [1, 1, 1, 2]],
            [['>=40'], BIG],
          ]),
        ],
      }),
    );
    expect(shown.features.flatMap(({ groups }) => groups.map(({ count }) => count))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('a public report stays as it is, and can be written, read and rendered', () => {
    const shown = toPublicReport(oneFeature(['a', [2, 1, 1, 2]], ['b', BIG], ['c', [40, 10, 10, 40]]));
    expect(toPublicReport(shown)).toBe(shown);
    const read = parseReport(renderJson(shown), 'report.json');
    expect(renderMarkdown(read)).toBe(renderMarkdown(shown));
    expect(renderMarkdown(shown)).toMatch(/\| a \| hidden \| hidden \|/);
    expect(renderMarkdown(shown)).toContain('Figures that rest on fewer than 10 rows are hidden');
  });
});

function counts(report: Report) {
  return report.features[0]?.groups.map(({ count }) => count);
}

describe('nothing hidden can be worked out by adding and subtracting', () => {
  const values = { a: ['0', '1', null], b: ['0', '1', '2'], c: ['0', '1', '2'] };
  const atoms: readonly Atom[] = values.a.flatMap((a) => values.b.flatMap((b) => values.c.map((c) => ({ a, b, c }))));
  const layouts = [
    [['a']],
    [['a'], ['b']],
    [['b'], ['b', 'c']],
    [['a'], ['b'], ['a', 'b']],
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
  ];
  /** Combinations of very different size: some absent, some of one or two rows, some of hundreds. */
  const combination = fc
    .tuple(fc.constantFrom(0, 0, 1, 1, 4, 60), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))
    .map(([scale, ...cells]) => cells.map((cell) => cell * scale) as unknown as Counts);
  const table = fc.array(combination, { minLength: atoms.length, maxLength: atoms.length });

  test.each([false, true])('missing values dropped: %s', (drop) => {
    let revealing = 0;
    fc.assert(
      fc.property(table, fc.constantFrom(...layouts), fc.constantFrom(3, 5, 10), (rows, layout, below) => {
        const report = reportFrom(rows, layout, drop);
        const shown = toPublicReport(report, below);
        if (knownSecrets(report, report, below).length > 0) revealing += 1;
        expect(knownSecrets(report, shown, below)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    // The attack works: it finds the small cells of reports in which nothing is hidden.
    expect(revealing).toBeGreaterThan(50);
  });

  /** Groups of too few rows, and cells of them, that someone can work out from what is shown. */
  function knownSecrets(report: Report, shown: Report, below: number): readonly string[] {
    const { knows, sumOf } = attacker(shown, atoms);
    return report.features.flatMap(({ name, columns, groups }, at) => {
      const inGroups = groups.flatMap(({ group, count, tally }, place) => {
        if (tally === null || count === null || !('tn' in tally)) return [];
        const matches = (atom: Atom) => columns.every((column, index) => atom[column] === group[index]);
        const least = Math.min(tally.fn + tally.tp, tally.tn + tally.fp, tally.fp + tally.tp);
        const isHidden = shown.features[at]?.groups[place]?.tally === null;
        return [
          ...(count < below && knows(sumOf(matches, CELLS)) ? [`${group}: rows`] : []),
          ...(least < below || isHidden
            ? CELLS.filter((cell) => knows(sumOf(matches, [cell]))).map((cell) => `${group}: ${cell}`)
            : []),
        ];
      });
      const isDropped = (atom: Atom) => columns.some((column) => atom[column] === null);
      const rows = report.warnings.find((warning) => warning.feature === name && warning.rows !== undefined)?.rows;
      const inDropped = rows !== undefined && rows < below && knows(sumOf(isDropped, CELLS)) ? ['dropped: rows'] : [];
      return [...inGroups, ...inDropped].map((secret) => `${name} ${secret}`);
    });
  }

  function reportFrom(rows: readonly Counts[], layout: readonly (readonly string[])[], drop: boolean): Report {
    const features = layout.map((columns): SampleFeature => {
      const groups = new Map<string, { group: readonly (string | null)[]; all: Counts[] }>();
      let droppedRows = 0;
      rows.forEach((counts, at) => {
        const group = columns.map((column) => atoms[at]?.[column] ?? null);
        const total = counts.reduce((all, count) => all + count, 0);
        if (total === 0) return;
        if (drop && group.includes(null)) {
          droppedRows += total;
          return;
        }
        const key = JSON.stringify(group);
        const found = groups.get(key) ?? { group, all: [] };
        found.all.push(counts);
        groups.set(key, found);
      });
      return {
        name: columns.join('_'),
        columns,
        groups: [...groups.values()].map(({ group, all }) => [group, sum(all)] as const),
        droppedRows,
      };
    });
    const presets = [{ name: 'four_fifths' }, { name: 'nyc_ll144_selection' }];
    const settings = { confidence: { level: 0.95, n_boot: 20 } };
    return reportOf({ features, rules, overall: sum(rows), presets, settings });
  }
});
