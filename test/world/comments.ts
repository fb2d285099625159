// Writes the comments of real runs as Markdown, for pictures.mjs:
//   node_modules/.bin/node test/world/comments.ts OUT_DIR && node test/world/pictures.mjs OUT_DIR OUT_DIR/*.md
// The product is dist/, or what FAIRNESS_GATE_DIST names.

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pullRequestEvent } from './events.ts';
import { startGitHub } from './github.ts';
import { startRunner } from './runner.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wages = readFileSync(join(root, 'src/demo/wages.csv'), 'utf8');
const demo = readFileSync(join(root, 'src/demo/policy.yml'), 'utf8');

/** Ten rows of each of the four cells a group, and `more` false positives. */
function people(groups: readonly (readonly [name: string, more: number])[]): string {
  const rows = groups.flatMap(([name, more]) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const cells = ['0,0', '0,1', '1,0', '1,1'].flatMap((cell) => Array(10).fill(cell));
    return [...cells, ...Array(more).fill('0,1')].map((cell) => `${cell},${quoted}`);
  });
  return `y,p,group\n${rows.join('\n')}\n`;
}

function policy(feature: string, more = ''): string {
  return `version: 1
data: { path: people.csv, y_true: y }
model: { predictions: { y_pred: p } }
sensitive_features: { ${JSON.stringify(feature)}: { column: group } }
rules:
  - { metric: demographic_parity_ratio, min: 0.8 }
  - { metric: equalized_odds_difference, max: 0.1, level: warn }
  - { metric: accuracy_score_group_min, min: 0.4 }
${more}`;
}

const hostile = [
  '@octocat, see #12 and GH-1',
  '</td></table><script>alert(1)</script>',
  '| pass | ✅ |',
  '**pass** `code` $x$ :smile:',
  '[x](https://example.org) www.example.org',
  '<!-- fairness-gate -->',
  'Male\u202e elaM\u200b',
  'line\n::error::line',
  'long '.repeat(40),
  '日本語のグループ',
  'שלום',
];

interface Scene {
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

const scenes: Readonly<Record<string, Scene>> = {
  // The one that the README shows.
  fail: { files: { 'wages.csv': wages, '.github/fairness.yml': demo }, inputs: {} },
  pass: {
    files: { 'wages.csv': wages, 'p.yml': demo.replace('min: 0.8', 'min: 0.3').replace('max: 0.1', 'max: 0.6') },
  },
  inconclusive: {
    files: {
      'people.csv': people([
        ['North', 60],
        ['South', 58],
        ['Island', -0],
      ]),
      'p.yml': policy('region', 'small_groups: { min_count: 25 }\n'),
    },
  },
  'forty-groups': {
    files: {
      'people.csv': people(Array.from({ length: 40 }, (_, at) => [`Country ${at + 1}`, (at * 7) % 40])),
      'p.yml': policy('native_country'),
    },
  },
  'hostile-names': {
    files: {
      'people.csv': people(hostile.map((name, at) => [name, at * 5])),
      'p.yml': policy('<b>@org/team</b> | x'),
    },
  },
  'small-cells': {
    files: {
      'people.csv': people([
        ['North', 60],
        ['South', 58],
        ['Island', 3],
      ]),
      'p.yml': policy('region', 'privacy: { suppress_below: 25 }\n'),
    },
  },
  'not-decided': { files: { 'p.yml': policy('region').replace('y_true', 'y_tru').replace('min: 0.8', 'min: 8') } },
  'two-policies': {
    files: {
      'wages.csv': wages,
      'p.yml': demo,
      'q.yml': demo.replace('min: 0.8', 'min: 0.3').replace('max: 0.1', 'max: 0.6'),
    },
    inputs: { policy: 'p.yml\nq.yml' },
  },
};

const outDir = process.argv[2];
if (outDir === undefined) {
  console.error('Usage: node_modules/.bin/node test/world/comments.ts OUT_DIR');
  process.exit(2);
}
mkdirSync(outDir, { recursive: true });
const action = mkdtempSync(join(tmpdir(), 'fairness-action-'));
copyFileSync(join(root, 'action.yml'), join(action, 'action.yml'));
symlinkSync(resolve(process.env.FAIRNESS_GATE_DIST ?? join(root, 'dist')), join(action, 'dist'));
for (const [name, scene] of Object.entries(scenes)) {
  const file = join(outDir, `${name}.md`);
  writeFileSync(file, await commentOf(scene));
  console.log(file);
}
rmSync(action, { recursive: true });

async function commentOf({ files, inputs = { policy: 'p.yml' } }: Scene): Promise<string> {
  // The base has the same policy, as it has on most days.
  const [github, runner] = await Promise.all([startGitHub({ files }), startRunner()]);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(runner.workspace, path)), { recursive: true });
    writeFileSync(join(runner.workspace, path), content);
  }
  const pull = github.addPullRequest();
  const { log } = await runner.run({
    action,
    event: pullRequestEvent(github, pull),
    github,
    inputs,
    env: { FAIRNESS_GATE_DELAY_MS: '1' },
  });
  const [comment] = github.comments;
  await Promise.all([github.close(), runner.close()]);
  if (comment === undefined) throw new Error(`There is no comment:\n${log}`);
  return comment.body;
}
