import { describe, expect, test } from 'vitest';
import { SMALLEST } from './examples.ts';
import { problemsOf, told } from './read.ts';

/** What is no plain YAML map: the text with ¦ where the problem is told, its code, and what the sentence holds. */
const TABLE: readonly [name: string, text: string, code: string, ...fragments: string[]][] = [
  ['an empty file', '¦', 'POLICY_EMPTY', 'The policy is empty', 'version: 1'],
  ['blank lines and comments', '¦\n# nothing\n\n', 'POLICY_EMPTY', 'The policy is empty'],
  ['null', '¦~\n', 'POLICY_SYNTAX', 'A policy is a map'],
  ['text', '¦hello\n', 'POLICY_SYNTAX', 'A policy is a map'],
  ['a list', '¦- version: 1\n', 'POLICY_SYNTAX', 'A policy is a map'],
  ['a tab in the indentation', 'version: 1\ndata:\n¦\tpath: a\n', 'POLICY_SYNTAX', 'A tab', 'spaces only'],
  ['a quote left open', 'version: 1\nname: "abc\n¦', 'POLICY_SYNTAX', 'ends before a quote or bracket is closed'],
  ['a bracket left open', 'version: 1\nrules: [ a\n¦', 'POLICY_SYNTAX', 'ends before a quote or bracket is closed'],
  ['uneven indentation', 'data:\n  path: a\n¦ y_true: b\n', 'POLICY_SYNTAX', 'indentation'],
  ['a colon in a value', 'version: 1\nname: ¦a: b\n', 'POLICY_SYNTAX', 'key and its value do not fit', 'quotes'],
  ['a bad escape', 'version: 1\nname: "a¦\\q"\n', 'POLICY_SYNTAX', 'backslash'],
  [
    'a value that starts with @',
    'version: 1\nname: ¦@me\n',
    'POLICY_SYNTAX',
    'cannot start with this character',
    'quotes',
  ],
  ['a missing comma', 'version: 1\nrules: [ "a" ¦"b" ]\n', 'POLICY_SYNTAX', 'missing'],
  ['several documents', `${SMALLEST}¦---\n${SMALLEST}`, 'POLICY_SYNTAX', 'several YAML documents'],
  ['an anchor', 'version: ¦&one 1\n', 'POLICY_SYNTAX', 'anchors (&)'],
  ['an alias', 'version: 1\nname: ¦*one\n', 'POLICY_SYNTAX', 'aliases (*)', 'quotes'],
  ['a tag', 'version: ¦!!int "1"\n', 'POLICY_SYNTAX', 'tags (!)'],
  ['a tag of a language', 'version: 1\nname: ¦!!js/function x\n', 'POLICY_SYNTAX', 'tags (!)'],
  ['a tag on the root', '--- ¦!!map\nversion: 1\n', 'POLICY_SYNTAX', 'tags (!)'],
  ['an anchor on a key', '¦&a version: 1\n', 'POLICY_SYNTAX', 'anchors (&)'],
  ['a directive', '¦%YAML 1.1\n---\nversion: 1\n', 'POLICY_SYNTAX', 'directives (%)'],
  ['more than 32 levels', `a: ${'['.repeat(31)}¦[]${']'.repeat(31)}\n`, 'POLICY_TOO_DEEP', '32 levels'],
  ['more than 256 KB', `¦# ${'x'.repeat(256 * 1024)}\n`, 'POLICY_TOO_LARGE', '256 KB'],
];

describe('what is no plain YAML map', () => {
  test.each(TABLE)('%s', (name, marked, code, ...fragments) => {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const place = name === 'more than 256 KB' ? 'undefined:undefined' : `${before.length}:${before.at(-1)!.length + 1}`;
    const [problem, ...others] = told(marked.replace('¦', ''));
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${place} ${code} `));
    for (const fragment of fragments) expect(problem).toContain(fragment);
  });
});

describe('what is fine', () => {
  test.each([
    ['a byte order mark', `\uFEFF${SMALLEST}`],
    ['CRLF', SMALLEST.replaceAll('\n', '\r\n')],
    ['document markers', `---\n${SMALLEST}...\n`],
    ['comments', `# a policy\n${SMALLEST}# the end`],
    ['32 levels', `${SMALLEST}# ${'['.repeat(40)}\n`],
  ])('%s', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test('exactly 32 levels are read, and then refused for what they are', () => {
    const problems = told(`a: ${'['.repeat(31)}${']'.repeat(31)}\n`);
    expect(problems.join()).toContain('no key "a"');
  });
});

/** Small files that cost some parsers minutes, gigabytes or the process; each is refused at once. */
describe('hostile files', () => {
  const billion = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`),
  ];
  test.each([
    ['a billion laughs', billion.join('\n')],
    ['brackets', '['.repeat(30_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['dashes', '- '.repeat(30_000)],
    ['question marks', '? '.repeat(30_000)],
    ['dashes and keys', '- a: '.repeat(10_000)],
    ['steps', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['many keys', Array.from({ length: 35_000 }, (_, i) => `k${i}:`).join('\n')],
    ['many equal keys', 'k:\n'.repeat(20_000)],
    ['many documents', '---\n'.repeat(20_000)],
    ['many bad entries', `${SMALLEST}control_features: [${'{},'.repeat(10_000)}]`],
    ['many rules that are wrong', `version: 1\nrules:\n${'- {a}\n'.repeat(10_000)}`],
    [
      'many wrong values and few rules',
      `${SMALLEST.replace('y_true: y', `y_true: y, na_values: [${'~,'.repeat(20_000)}]`)}`,
    ],
    ['a long key', `"${'k'.repeat(250_000)}": 1`],
    ['a long word', `version: 1\nname: ${'k'.repeat(250_000)}`],
    ['a long number', `version: ${'1'.repeat(250_000)}`],
    ['half of a character', `version: 1\n"${'\ud83d'.repeat(90)}": 1`],
  ])('%s', (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(101);
  });
});
