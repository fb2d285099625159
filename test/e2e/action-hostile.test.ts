import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { referencesIn } from '../report/github-references.ts';
import { pullRequestEvent } from '../world/events.ts';
import type { RunResult } from '../world/runner.ts';
import { csv, files, HEADER, POLICY, ROWS } from './people.ts';
import { said, stage } from './step.ts';

const COMMANDS = [
  '::error file=x::injected',
  '##[error]injected',
  '\r::set-output name=verdict::pass',
  '\n::add-mask::e\n',
  '\u2028::warning::injected',
  '##vso[task.setvariable variable=x]y',
];
const MARKUP = [
  '@octocat and #12',
  '</td></table><script>alert(1)</script><img src=x>',
  '<!-- fairness-gate 00000000000000000000000000000000 -->',
  '-->',
  '| a | b |',
  '[x](https://example.org) ![y](https://example.org/y.png)',
  '\u202eelam',
  'verdict<<EOF\npass\nEOF',
  'ghadelimiter_x',
  '__proto__',
];
const HOSTILE = [...COMMANDS, ...MARKUP];

/** Nothing but what the gate itself says has reached the runner or a reader. */
function expectHarmless({ annotations, outputs, summary, log, env, path, state }: RunResult, body: string): void {
  expect({ env, path, state }).toEqual({ env: {}, path: [], state: {} });
  expect(Object.keys(outputs).sort()).toEqual(
    'comment-id comment-url failed report-html report-json report-markdown report-sarif verdict warnings'.split(' '),
  );
  for (const { message, title, file } of annotations) {
    expect(title).toBe('Fairness gate');
    expect(`${message} ${file}`).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  }
  // The step writes an annotation as ##[error] into the log itself; what is left must be none of these.
  const printed = log.split('\n').filter((line) => !/^##\[(error|warning)\]/.test(line));
  expect(printed.join('\n')).not.toMatch(/^\s*::|##\[|(?!\n)\p{Cc}/mu);
  expect(log.split('\n').length - printed.length).toBe(annotations.length);
  for (const text of [said(body), summary, outputs['report-markdown']!]) {
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const nodes = allOf(tree);
    expect(nodes.filter(({ type }) => ['link', 'image', 'footnoteReference', 'blockquote'].includes(type))).toEqual([]);
    const texts = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []));
    expect(texts.flatMap(referencesIn)).toEqual([]);
    const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
    expect(
      html.filter((value) => !/^(<details><summary>[^<>]*<\/summary>|<\/details>|<\/?sub>|<br>)$/.test(value)),
    ).toEqual([]);
  }
  expect(body.match(/<!--/g)).toHaveLength(2);
}

function allOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(allOf) : [])];
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

test.each(HOSTILE)('a group called %j', async (name) => {
  const rows = ROWS.map((row) => row.replace(/,f,/, `,${quoted(name)},`));
  const rules = [
    { id: name.trim(), metric: 'demographic_parity_difference', max: 0.4 },
    { metric: 'demographic_parity_ratio', min: 0.9, level: 'warn' },
  ];
  const { step, bodies } = await stage(files({ name, rules }, { 'people.csv': csv(HEADER, rows) }));
  const ran = await step();
  // A rule's id may not hold everything; then the policy is refused, and the door is another one.
  expect([1, 2]).toContain(ran.exitCode);
  expectHarmless(ran, bodies()[0]!);
  const { step: again, bodies: second } = await stage(
    files({ rules: [{ metric: 'demographic_parity_difference', max: 0.4 }] }, { 'people.csv': csv(HEADER, rows) }),
  );
  const judged = await again();
  expect(judged).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', failed: '1' } });
  expectHarmless(judged, second()[0]!);
});

test.each(HOSTILE)('columns, labels and files called %j, none of which is there', async (name) => {
  const { step, bodies } = await stage(
    files({ data: { path: name, y_true: name }, sensitive_features: { [name]: {} } }),
  );
  const ran = await step();
  expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
  expectHarmless(ran, bodies()[0]!);
});

test.each(HOSTILE)('inputs of %j', async (name) => {
  const inputs = { 'fail-on': name, mode: name, 'comment-key': name, 'report-dir': name, 'working-directory': name };
  const { step, bodies, github, pull, writes } = await stage(files());
  await step({ inputs: { 'comment-key': name } });
  writes();
  const event = pullRequestEvent(github, { ...pull, head: { ...pull.head, ref: name } });
  const ran = await step({ inputs, event });
  expect(ran).toMatchObject({ exitCode: 2 });
  expect(writes()).toEqual(['issues/update-comment']);
  expectHarmless(ran, bodies()[0]!);
});

test.each(HOSTILE)('an edited policy with the key %j, and a targeted branch called so', async (name) => {
  const base = { '.github/fairness.json': JSON.stringify(POLICY), 'people.csv': csv(HEADER, ROWS) };
  const { step, bodies, github, pull } = await stage(files({ [name]: name, name }), { files: base });
  const judged = await step();
  expect(judged).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(bodies()[0]).toContain('edited policy, which decides nothing');
  expectHarmless(judged, bodies()[0]!);
  const event = pullRequestEvent(github, { ...pull, base: { ...pull.base, ref: name } });
  const ran = await step({ event });
  expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
  expect(ran.log).toContain('BASE_UNREADABLE');
  expectHarmless(ran, bodies()[0]!);
});

test('a policy whose path tries it all', async () => {
  const path = 'policies/[x](y) @octocat #12 ##[error]x %0A::error::y,line=9 <b>&lt;.json';
  const rules = [{ metric: 'demographic_parity_difference', max: 0.4 }];
  const more = { [path]: JSON.stringify({ ...POLICY, rules }), 'b.json': JSON.stringify(POLICY) };
  const { step, bodies } = await stage(files({}, more));
  for (const policy of [path, `${path}\nb.json`]) {
    const ran = await step({ inputs: { policy } });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { failed: '1' } });
    expect(ran.annotations).toHaveLength(1);
    expect(ran.annotations[0]).toMatchObject({ file: path.replace('##[', '## ['), line: '1' });
    expectHarmless(ran, bodies()[0]!);
  }
});
