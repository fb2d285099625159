import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { PresetFeature } from '../../src/report/preset-report.ts';
import { toPublicReport } from '../../src/report/public.ts';
import { publicPresets } from '../../src/report/public-presets.ts';
import type { FeatureReport, Report } from '../../src/report/report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { type Counts, reportOf } from './reports.ts';
import { samples } from './samples.ts';

function table(report: Report, preset: string, feature: string): PresetFeature | undefined {
  return report.presets
    ?.find(({ name }) => name === preset)
    ?.features.find((candidate) => candidate.feature === feature);
}

describe('tables of Local Law 144', () => {
  test('leave unknown rows out of categories and rates, and count them', () => {
    const sex = table(samples.presets, 'nyc_ll144_selection', 'sex');
    expect(sex).toMatchObject({ unknown: 6, best: ['Male'], cross_footing: true });
    // 40/120 and 120/180; of 306 rows none of the categories is under 2 %.
    expect(sex?.groups).toEqual([
      { group: ['Female'], rows: 120, selected: 40, rate: 40 / 120, ratio: 0.5 },
      { group: ['Male'], rows: 180, selected: 120, rate: 120 / 180, ratio: 1 },
    ]);
  });

  test('mark a category under 2 % and keep it, and show the ratios without it too', () => {
    const both = table(samples.presets, 'nyc_ll144_selection', 'sex_race');
    expect(both).toMatchObject({ best: ['Male', 'Black'], best_large: ['Male', 'White'], unknown: 8 });
    // 4 of 306 rows; 10/58 over 1 and over 114/174.
    expect(both?.groups?.[2]).toMatchObject({ rows: 4, under_2_percent: true, ratio: 1 });
    expect(both?.groups?.[0]?.ratio_to_large).toBeCloseTo(10 / 58 / (114 / 174), 12);
  });

  test('are added up: dropped rows are missing from the sum by sex', () => {
    const both = table(samples.presets, 'nyc_ll144_selection', 'sex_race');
    expect(both?.cross_footing).toBe(false);
    expect(both?.cross_checks).toEqual([
      { with: null, rows: 306, of: 306, agrees: true },
      { with: 'sex', rows: 298, of: 300, agrees: false },
    ]);
  });

  test('scoring rates are of those above the median', () => {
    const sex = table(samples.presets, 'nyc_ll144_scoring', 'sex');
    expect(sex?.groups?.map(({ selected }) => selected)).toEqual([45, 100]);
    expect(sex?.groups?.[0]?.ratio).toBeCloseTo(45 / 120 / (100 / 180), 12);
  });

  test('nothing of them passes or fails', () => {
    expect(samples.presets.outcomes.map(({ rule }) => rule).filter((rule) => rule.startsWith('nyc'))).toEqual([]);
  });
});

test('the four-fifths table tells what is missing, and what one person changes', () => {
  const both = table(samples.presets, 'four_fifths', 'sex_race')?.groups;
  // ⌈4·4·58/(5·4)⌉ − 10; 115/174 is above four fifths of 3/4.
  expect(both?.[0]).toMatchObject({ below_four_fifths: true, selections_to_four_fifths: 37, test: 'fisher' });
  expect(both?.[3]).toMatchObject({ selections_to_four_fifths: 26, one_person_flips: true });
  expect(both?.[3]).not.toHaveProperty('small_numbers');
});

describe.each([
  ['Markdown', (report: Report) => renderMarkdown(report), /<script>|^::error|\u001b|\n✅/m],
  ['the terminal', (report: Report) => renderTerminal(report, { color: false }), /^\s*::error|\u001b/m],
])('in %s', (_, render, dangerous) => {
  test('origin, date and legal status stand with every preset', () => {
    const text = render(samples.presets);
    for (const { as_of, legal_status } of samples.presets.presets ?? []) {
      expect(text).toContain(`as of ${as_of}`);
      expect(text).toContain(legal_status.slice(-30));
    }
    expect(text.match(/Source:/g)).toHaveLength(4);
    expect(text).not.toMatch(/complian/i);
  });

  test('what a report from elsewhere says of a preset is text, nothing more', () => {
    const hostile = '</details>\n::error::<script>alert(1)</script> | ✅ \u001b[31m';
    const [first] = samples.presets.presets ?? [];
    const presets = first && [
      { ...first, title: hostile, rationale: hostile, source: hostile, legal_status: hostile, as_of: hostile },
    ];
    const text = render({ ...samples.presets, ...(presets && { presets }) });
    expect(text).toContain('error');
    expect(text).not.toMatch(dangerous);
  });
});

describe('in public', () => {
  const BIG: Counts = [400, 100, 100, 400];
  const report = reportOf({
    features: [
      { name: 'sex', groups: [['f'], ['m']].map((group) => [group, BIG] as const) },
      {
        name: 'race',
        groups: [
          [['a'], [700, 190, 190, 790]],
          [['b'], [90, 8, 8, 8]],
          [['c'], [10, 2, 2, 2]],
        ],
      },
    ],
    overall: [800, 200, 200, 800],
    presets: ['four_fifths', 'nyc_ll144_selection', 'nyc_ll144_scoring'].map((name) => ({ name })),
    scoring: {
      median: 0.5,
      above: [
        [400, 600],
        [900, 60, 9],
      ],
    },
    suppressBelow: 20,
  });

  test('a table with a hidden group is hidden whole, the others stay', () => {
    const shown = toPublicReport(report);
    expect(shown.features[1]?.groups.map(({ count }) => count)).toContain(null);
    for (const { name } of report.presets ?? []) {
      expect(table(shown, name, 'race')).toEqual({ feature: 'race', hidden: true });
      expect(table(shown, name, 'sex')).toEqual(table(report, name, 'sex'));
    }
    expect(renderMarkdown(shown)).toMatch(/^race: hidden$/m);
    expect(renderTerminal(shown, { color: false })).toMatch(/^ {2}race: hidden$/m);
  });

  test('sums with a hidden table go, and the median where all rows are hidden', () => {
    const features = [
      { name: 'sex', groups: [{ count: 5 }] },
      { name: 'race', groups: [{ count: null }] },
    ] as unknown as readonly FeatureReport[];
    const check = (part: string | null) => ({ with: part, rows: 1, of: 2, agrees: false });
    const preset = {
      ...(report.presets?.[2] as NonNullable<Report['presets']>[number]),
      features: [{ feature: 'both', cross_checks: [check(null), check('sex'), check('race')] }],
    };
    const [shown] = publicPresets([preset], features, true);
    expect(shown?.features[0]?.cross_checks?.map(({ with: part }) => part)).toEqual([null, 'sex']);
    expect(shown?.median_score).toBeNull();
    expect(publicPresets([preset], features, false)[0]?.median_score).toBe(0.5);
  });
});
