import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { joined, shortHash, trusted, untrusted } from '../../src/report/markdown-text.ts';
import { visible } from '../../src/report/visible-text.ts';
import { referencesIn } from './github-references.ts';
import { hostile } from './hostile.ts';

const BREAK = '\u200b';

test.each([
  ['Asian-Pac-Islander', 'Asian-Pac-Islander'],
  ['marital_status', 'marital_status'],
  ['25-44', '25-44'],
  ['>=65', '&#62;=65'],
  ['[25, 45)', '&#91;25, 45)'],
  ['a|b', 'a&#124;b'],
  ['__proto__', '&#95;&#95;proto&#95;&#95;'],
  ['@octocat', `@${BREAK}octocat`],
  ['#12', `&#35;${BREAK}12`],
  ['GH-1', `GH-${BREAK}1`],
  ['deadbeef', `deadbe${BREAK}ef`],
  [':smile:', `&#58;${BREAK}smile:`],
  ['$x$', `${BREAK}&#36;${BREAK}x${BREAK}&#36;${BREAK}`],
  ['https://x.y', `https:${BREAK}//x.y`],
  ['1. x', '1&#46; x'],
  ['<!-- x -->', '&#60;!-- x --&#62;'],
  ['', ''],
])('%j is written %j', (text, markdown) => {
  expect(untrusted(text)).toBe(markdown);
});

describe('whatever the text, a GFM parser sees one text node and GitHub no reference', () => {
  test.each<[place: string, around: (markdown: string) => string]>([
    ['alone', (markdown) => markdown],
    ['after a word', (markdown) => `word ${markdown}`],
    ['between words', (markdown) => `Group ${markdown} has no value.`],
    ['in brackets', (markdown) => `(${markdown})`],
    ['in a heading', (markdown) => `## ${markdown}`],
    ['in a list', (markdown) => `- ${markdown}`],
    ['in a quotation', (markdown) => `> ${markdown}`],
    ['in a table', (markdown) => `| a | b |\n| - | - |\n| ${markdown} | 0.5 |`],
    ['in the head of a table', (markdown) => `| ${markdown} | b |\n| - | - |\n| x | 0.5 |`],
    ['under a table', (markdown) => `| a | b |\n| - | - |\n| x | 0.5 |\n\n${markdown}`],
    ['under a line', (markdown) => `line\n${markdown}`],
  ])('%s', (_, around) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = visible(text);
        const tree = parse(around(untrusted(text)));
        const expected = shape(parse(around('placeholder'))).replace('placeholder', () => shown);
        expect(shape(tree)).toBe(shown === '' ? shape(parse(around(''))) : expected);
        expect(textOf(tree).flatMap(referencesIn)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('in the summary of details, where Markdown is not read', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = `<details><summary>${untrusted(text)}</summary>\n\nx\n\n</details>`;
        const [node] = parse(html).children;
        expect(node?.type).toBe('html');
        const inner = /^<details><summary>([^<>"\n]*)<\/summary>$/.exec((node as { value: string }).value)?.[1] ?? '';
        expect(inner).not.toMatch(/&(?!#\d+;)/);
        const rendered = inner.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        expect(unbroken(rendered)).toBe(visible(text));
        expect(referencesIn(rendered)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('side by side', () => {
    fc.assert(
      fc.property(hostile, hostile, (left, right) => {
        const tree = parse(trusted`x ${untrusted(left)}${untrusted(right)} x`);
        expect(textOf(tree).flatMap(referencesIn)).toEqual([]);
        const list = parse(trusted`x ${joined([untrusted(left), untrusted(right)], ', ')} x`);
        expect(textOf(list).flatMap(referencesIn)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('and the source holds no markup character, comment or line break of the data', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(untrusted(text)).not.toMatch(/[<>"|`[\]*~\\$\p{Cc}\u2028\u2029]/u);
        expect(Buffer.byteLength(untrusted(text))).toBeLessThanOrEqual(256 * 12);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the parser and the patterns do see what the door takes away', () => {
  const raw = '@octocat #12 GH-1 a5c3785 :smile: $x$ https://x.y www.x.y a@b.co mailto:a@b.co [!NOTE]';
  expect(referencesIn(raw).length).toBeGreaterThanOrEqual(10);
  expect(shape(parse('a *b* <b> [c](d)'))).not.toBe('root(paragraph(a *b* <b> [c](d)))');
});

test.each([
  ['0123456789abcdef0123', '`0123456789ab`'],
  ['a`b', 'a&#96;b'],
  ['ABCDEF01', `ABCDEF${BREAK}01`],
])('the hash %j is written %j', (hash, markdown) => {
  expect(shortHash(hash)).toBe(markdown);
});

test('numbers in our wording are no commits', () => {
  expect(trusted`${1234567} rows`).toBe('1,234,567 rows');
});

function parse(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The tree as nested names, texts in full. Two text nodes side by side show as `text + text`. */
function shape(node: Nodes): string {
  if (node.type === 'text') return unbroken(node.value);
  const inner = 'children' in node ? node.children.map(shape).join(' + ') : 'value' in node ? `!${node.value}` : '';
  return `${node.type}(${inner})`;
}

function textOf(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(textOf) : [];
}

function unbroken(text: string): string {
  return text.replaceAll(BREAK, '');
}
