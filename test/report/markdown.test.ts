import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { type Counts, reportOf, type SampleFeature } from './reports.ts';
import { samples } from './samples.ts';

test.each(Object.entries(samples))('the report %s looks as it was approved', async (name, report) => {
  await expect(renderMarkdown(report)).toMatchFileSnapshot(`golden/${name}.md`);
});

test.each(Object.entries(samples))('every table of the report %s has as many cells in each row', (_, report) => {
  const { children } = fromMarkdown(renderMarkdown(report), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const tables = children.filter((node) => node.type === 'table');
  const ofPresets = (report.presets ?? []).flatMap(({ features }) => features.filter(({ groups }) => groups));
  const ofFeatures = report.features.map(({ strata = [] }) => 1 + strata.length);
  expect(tables).toHaveLength(ofFeatures.reduce((sum, count) => sum + count, 1 + ofPresets.length));
  for (const table of tables) {
    const widths = table.children.map((row) => row.children.length);
    expect(new Set(widths).size).toBe(1);
  }
});

test('neither the word nor the mark of a pass stands on a line that is inconclusive', () => {
  const lines = renderMarkdown(samples.inconclusive).split('\n');
  const undecided = lines.filter((line) => line.includes('inconclusive') && line.startsWith('|'));
  expect(undecided).toHaveLength(1);
  expect(undecided[0]).not.toMatch(/pass|✅/);
});

test('how sure a check is stands below the table, a line a check, and goes first where there is little room', () => {
  const text = renderMarkdown(samples.strata);
  const [, below = ''] = text.split('**How sure**');
  const lines = below.split('\n').filter((line) => line.startsWith('- **'));
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/^- \*\*Demographic parity ratio, sex, within .*\*\*: About [\d.]+ times the data/);
  expect(below).toMatch(/\n- … and \d+ more checks that chance could turn\n- \d+ checks are decided by an interval\./);
  expect(renderMarkdown(samples.strata, { maxBytes: 4000 })).not.toContain('How sure');
});

test('no report calls anything fair, biased or compliant', () => {
  for (const report of Object.values(samples)) {
    expect(renderMarkdown(report)).not.toMatch(/\bfair\b|unfair|biased|compliant/i);
  }
});

describe('with less room, less is told, the verdict last of all', () => {
  const report = large(10, 40);

  test.each([
    [60_000, /<details>/, /Feature 9:/],
    [20_000, /Shortened to fit/, /Feature 0:/],
    [3_000, /Shortened to fit/, /Result/],
    [600, /Shortened to fit/, /rows/],
    [200, /^## ❌ Fairness gate: failed – \d+ of \d+ checks fail/, /fail\n$/],
    [30, /^## ❌ Fairness gate/, /failed/],
    [3, /^## $/, /^## $/],
    [0, /^$/, /^$/],
  ])('%d bytes', (maxBytes, ...patterns) => {
    const text = renderMarkdown(report, { maxBytes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    for (const pattern of patterns) expect(text).toMatch(pattern);
  });

  test('ten features of forty groups fit whole into a comment', () => {
    expect(renderMarkdown(report)).not.toContain('Shortened');
  });

  test('a thousand groups do not, and the groups that checks name stay', () => {
    const text = renderMarkdown(large(2, 1000));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).toContain('… and 980 more groups');
    expect(text).toMatch(/\n\| Group 1000 /);
  });
});

/** Every group a little better off than the one before it. */
function large(features: number, groups: number): Report {
  return reportOf({
    features: Array.from(
      { length: features },
      (_, feature): SampleFeature => ({
        name: `Feature ${feature}`,
        groups: Array.from({ length: groups }, (_, at): readonly [readonly string[], Counts] => [
          [`Group ${at + 1}`],
          [2000 - at, 50 + at, 20, 80],
        ]),
      }),
    ),
    rules: [{ metric: 'demographic_parity_ratio', min: 0.8 }],
  });
}
