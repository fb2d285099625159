import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, openReader, type Reader, type Reading } from './reader.mjs';

const lacking = missing();
if (lacking !== undefined && process.env.CI === 'true') throw new Error(lacking);
if (lacking !== undefined) console.log(`skipped: ${lacking}`);

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync(['test/report/golden/*.md', 'test/golden/*/expected/report.md'], { cwd: root }).sort();
const WIDTHS = [900, 400];
const RESULTS = ['❌ fail', '🟡 inconclusive', '⚠️ fail, warning only', '🔕 waived', '✅ pass'];
const STEERS_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

let reader: Reader;
beforeAll(async () => {
  if (lacking === undefined) reader = await openReader();
});
afterAll(() => reader?.close());

const read = (file: string, width: number) => reader.read(readFileSync(root + file, 'utf8'), width);

describe.skipIf(lacking !== undefined)('comments in a browser', () => {
  test('there are comments with every result', () => {
    const text = files.map((file) => readFileSync(root + file, 'utf8')).join('\n');
    for (const result of RESULTS)
      expect(text.replaceAll('**', '').replaceAll('\u00a0', ' ')).toContain(`| ${result} |`);
  });

  describe.each(files)('%s', (file) => {
    describe.each(WIDTHS)('%i px', (width) => {
      let reading: Reading;
      beforeAll(async () => {
        reading = await read(file, width);
      });

      test('asks for nothing and raises no error', () => {
        const { errors, requests } = reading;
        expect({ errors, requests }).toEqual({ errors: [], requests: [] });
      });

      test('has no script, frame, picture or link, and nothing that GitHub takes away', () => {
        expect(reading.closed.forbidden).toEqual([]);
        expect(reading.written).toBe(reading.sanitized);
      });

      test('begins its headings with the verdict', () => {
        const [first] = reading.closed.headings;
        expect(first?.text).toMatch(/^(✅ Fairness gate: passed|❌ Fairness gate: failed) – /u);
        expect(first?.visible).toBe(true);
      });

      test('names every column', () => {
        expect(reading.open.headers.length).toBeGreaterThan(0);
        expect(reading.open.headers).not.toContain('');
      });

      test('says every result in words, and no mark of a pass stands beside one that is inconclusive', () => {
        const { results } = reading.closed;
        expect(results.length).toBeGreaterThan(0);
        for (const [result] of results) expect(RESULTS).toContain(result);
        for (const row of results.filter(([result]) => result?.includes('inconclusive'))) {
          expect(row.join(' ')).not.toMatch(/[✅✔✓]|\bpass/u);
        }
      });

      test('does not scroll sideways', () => {
        expect(reading.closed.sideways).toBe(0);
        expect(reading.open.sideways).toBe(0);
      });

      test('holds nothing that steers the direction of writing', () => {
        expect(reading.open.text).not.toMatch(STEERS_DIRECTION);
      });

      test('keeps tables behind summaries: hidden until one is opened', () => {
        const shape = ({ details }: Reading['open']) =>
          details.map(({ open, tables }) => [open, ...new Set(tables.map(({ visible }) => visible))]);
        const tables = reading.closed.details.map((each) => each.tables.length);
        expect(tables.length).toBeGreaterThan(0);
        // Some hold sentences alone, as what the figures do not tell.
        expect(tables.some((count) => count > 0)).toBe(true);
        expect(shape(reading.closed)).toEqual(tables.map((count) => (count > 0 ? [false, false] : [false])));
        expect(shape(reading.open)).toEqual(tables.map((count) => (count > 0 ? [true, true] : [true])));
      });
    });
  });

  /** Zero width spaces, which break what GitHub would link, are left out. */
  test.each([
    [
      'test/report/golden/hostile-names.md',
      [
        '@octocat, see #12 and GH-1',
        '</td></table><script>alert(1)</script>',
        '| pass | ✅ |',
        '**pass**',
        '[x](https://example.org) www.example.org :smile: $x$',
        '<!-- fairness-gate:0 -->',
        'a5c3785ed8d6a35868bc169f07e40e889087fd2e',
        'Male⟨U+202E⟩ elaM⟨U+200B⟩',
        'line␊::error::line',
        `${'long '.repeat(12)}lon…`,
        `${'long '.repeat(12)}… #2`,
        '␠padded␠',
        '(empty)',
        '__proto__',
      ],
    ],
    [
      'test/golden/hostile-names/expected/report.md',
      [
        '␛[31mred',
        '##[error]x',
        '::error::x',
        '<script>alert(1)</script>',
        '@octocat #1',
        '__proto__',
        'a|b `c` **d**',
        '⟨U+202E⟩abc',
      ],
    ],
  ])('%s shows the names of groups as text', async (file, names) => {
    const { details, text } = (await read(file, 900)).open;
    const shown = details.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(([name]) => name)));
    expect(shown.map((name) => name?.replaceAll('\u200b', ''))).toEqual([...names, 'All\u00a0rows']);
    expect(text).not.toMatch(/[@#]\w/);
  });
});
