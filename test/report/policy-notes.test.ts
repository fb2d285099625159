import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { policyNotes } from '../../src/report/markdown-policy.ts';
import type { PolicyOrigin, Report } from '../../src/report/report.ts';
import { parseReport } from '../../src/report/schema.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { referencesIn } from './github-references.ts';
import { hostile } from './hostile.ts';
import { samples } from './samples.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const path = '.github/fairness.yml';
const edited = { verdict: 'fail', checks: 3, failed: 1, inconclusive: 0, warnings: 2 } as const;

function by(origin: PolicyOrigin): Report {
  return { ...samples.pass, policy: { ...samples.pass.policy, path, ...origin } };
}

const ROWS: readonly (readonly [PolicyOrigin, readonly string[]])[] = [
  [{ from: 'base', commit }, []],
  [{ from: 'head', reason: 'asked' }, ["the head's own policy decides, as the workflow asks (policy-from: head)"]],
  [
    { from: 'head', commit, reason: 'first_adoption' },
    ["first policy: the base 0123456789ab has none yet, so the head's own decides"],
  ],
  [
    { from: 'head', commit, reason: 'only_policy_changed' },
    [
      "policy change, code owners decide: nothing but policy, waivers and baseline is changed, so the head's own version is applied",
    ],
  ],
  [
    { from: 'base', commit, reason: 'moved', edited },
    [
      'policy moved: that of the base 0123456789ab, .github/fairness.yml, decides',
      'edited policy, which decides nothing before it has landed: it would fail (3 checks, 1 failed, 0 inconclusive, 2 warnings)',
    ],
  ],
  [
    { from: 'base', commit, reason: 'deleted' },
    ['policy deleted in the head: that of the base 0123456789ab, .github/fairness.yml, decides'],
  ],
  [
    { from: 'base', commit, changes: 'unknown', edited: { error: 'There is no key "x". Did you mean "y"?' } },
    [
      'which files are changed could not be told (it takes permissions: pull-requests: read, and no later push), so this counts as a change of other things too',
      'edited policy, which decides nothing before it has landed: it could not be carried out. There is no key "x". Did you mean "y"?',
    ],
  ],
];

test.each(ROWS)('%j is told in %j', (origin, lines) => {
  const plain = policyNotes(by(origin)).join('').replaceAll('`', '').replaceAll('&#34;', '"');
  const markdown = lines.map((line) => `- ${line}`).join('\n');
  expect(plain).toBe(lines.length === 0 ? '' : `**Policy**\n\n${markdown}`);
  const blocks = renderTerminal(by(origin), { color: false }).split('\n\n');
  if (lines.length > 0) expect(blocks[1]).toBe(['Policy', ...lines.map((line) => `  ${line}`)].join('\n'));
  else expect(blocks.join()).not.toContain('Policy');
});

test.each(ROWS)('%j is written and read again', (origin) => {
  const text = renderJson(by(origin));
  expect(parseReport(text, 'report.json').policy).toEqual(by(origin).policy);
  expect(renderJson(JSON.parse(text))).toBe(text);
});

test('the policy of the base is named in the last line too', () => {
  expect(renderTerminal(by({ from: 'base', commit }), { color: false })).toMatch(/ of the base 0123456789ab/);
});

test('whatever path, commit and error are, a reader sees text and GitHub no reference', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, sha, error) => {
      const report = by({ from: 'base', commit: sha, reason: 'moved', edited: { error: `"${error}"!` } });
      const text = policyNotes({ ...report, policy: { ...report.policy, path: name } }).join('\n\n');
      const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'list']);
      const json = JSON.stringify(tree);
      expect(json.match(/"type":"listItem"/g)).toHaveLength(2);
      const kinds = new Set([...json.matchAll(/"type":"(\w+)"/g)].map(([, kind]) => kind));
      for (const kind of kinds) {
        expect(['root', 'paragraph', 'strong', 'text', 'list', 'listItem', 'inlineCode']).toContain(kind);
      }
      const texts: string[] = [];
      JSON.stringify(tree, (key, value) => {
        if (key === 'value' && value !== sha.slice(0, 12)) texts.push(value);
        return value;
      });
      expect(texts.flatMap(referencesIn)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
