import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTerminal } from '../../src/report/terminal.ts';
import { displayWidth } from '../../src/report/text-table.ts';
import { hostile } from './hostile.ts';
import { reportOf } from './reports.ts';
import { samples } from './samples.ts';

test.each(Object.entries(samples))('the report %s looks as it was approved', async (name, report) => {
  await expect(renderTerminal(report, { color: false })).toMatchFileSnapshot(`golden/${name}.txt`);
});

test.each(Object.entries(samples))('colour only adds to the report %s', (_, report) => {
  const colored = renderTerminal(report, { color: true });
  expect(colored).toContain('\u001b[');
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(renderTerminal(report, { color: false }));
});

test('a narrow terminal loses bars and the ends of long lines, not the verdict', () => {
  const table = renderTerminal(samples.fail, { color: false, width: 100 }).split('\n\n')[1] as string;
  expect(Math.max(...table.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
  expect(table).not.toContain('▰');
  expect(table).toContain('inconclusive');
});

test.each([
  ['abc', 3],
  ['日本', 4],
  ['e\u0301', 1],
  ['😀', 2],
  ['▰╎→', 3],
])('%s takes %d cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});

describe('whatever the names', () => {
  test('no line is a command to the runner and nothing moves the cursor', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (feature, group, rule) => {
        const report = reportOf({
          features: [
            {
              name: feature,
              groups: [
                [[group], [10, 20, 30, 40]],
                [
                  ['x', group],
                  [40, 30, 20, 10],
                ],
              ],
            },
          ],
          rules: [{ metric: 'demographic_parity_ratio', min: 0.8, id: rule }],
        });
        for (const line of renderTerminal(report, { color: false }).split('\n')) {
          expect(line.trimStart()).not.toMatch(/^::/);
          expect(line).not.toContain('##[');
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      }),
      { numRuns: 1000, examples: [[':', '', '']] },
    );
  });
});
