import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { renderUndecided } from '../../src/report/undecided.ts';
import { referencesIn } from './github-references.ts';
import { hostile } from './hostile.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const problem = {
  code: 'POLICY_KEY',
  message: 'There is no key "y_tru" in "data".',
  hint: 'Did you mean "y_true"?',
  place: { file: 'a/p.yml', line: 2, column: 9 },
};

test('says what is wrong, what to do and where', () => {
  const { place: _, hint: __, ...bare } = problem;
  expect(renderUndecided({ commit, problems: [problem, bare] })).toBe(
    [
      '## 🚫 Fairness gate: not decided at `0123456789ab`',
      '',
      'The check could not be carried out, so there is no verdict; an earlier one no longer holds.',
      '',
      '- **There is no key &#34;y_tru&#34; in &#34;data&#34;.** Did you mean &#34;y_true&#34;? (a/p.yml, line 2)',
      '- **There is no key &#34;y_tru&#34; in &#34;data&#34;.**',
      '',
    ].join('\n'),
  );
});

test('says when the mistake is ours, and which policy it was', () => {
  const text = renderUndecided({ commit, problems: [] }, { title: 'p|q.yml' });
  expect(text).toContain('## 🚫 Fairness gate, p&#124;q.yml: not decided at `0123456789ab`\n');
  expect(text).toContain('This is a bug of Fairness Gate');
});

test.each([
  [60_000, 20, '- … and 80 more problems, all in the log of the run'],
  [2_000, 5, '- … and 95 more problems, all in the log of the run'],
  [600, 1, '- … and 99 more problems, all in the log of the run'],
  [300, 0, '- … and 100 more problems, all in the log of the run'],
])('in %i bytes %i of a hundred problems are told', (maxBytes, shown, rest) => {
  const text = renderUndecided({ commit, problems: Array(100).fill(problem) }, { maxBytes });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
  expect(text.match(/y_tru&#34; in/g) ?? []).toHaveLength(shown);
  expect(text.trimEnd().split('\n').at(-1)).toBe(rest);
});

test('long sentences are kept whole, endless ones are not', () => {
  const long = `Legal keys: ${Array(60).fill('key').join(', ')}.`;
  expect(renderUndecided({ commit, problems: [{ code: 'X', message: long }] })).toContain(long);
  const endless = renderUndecided({ commit, problems: [{ code: 'X', message: 'x'.repeat(1e6) }] });
  expect(endless.length).toBeLessThan(1_000);
});

test('whatever a problem quotes, a reader sees text and GitHub no reference', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (message, hint, file) => {
      const text = renderUndecided(
        { commit, problems: [{ code: 'X', message: `"${message}".`, hint: `${hint}!`, place: { file, line: 1 } }] },
        { title: file },
      );
      const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list']);
      const kinds = JSON.stringify(tree).match(/"type":"\w+"/g);
      expect(new Set(kinds)).toEqual(
        new Set(
          ['root', 'heading', 'text', 'inlineCode', 'paragraph', 'list', 'listItem', 'strong'].map(
            (type) => `"type":"${type}"`,
          ),
        ),
      );
      expect(JSON.stringify(tree).match(/"type":"listItem"/g)).toHaveLength(1);
      const texts: string[] = [];
      JSON.stringify(tree, (key, value) => {
        if (key === 'value' && value !== '0123456789ab') texts.push(value);
        return value;
      });
      expect(texts.flatMap(referencesIn)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
