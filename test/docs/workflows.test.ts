import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PEOPLE } from '../e2e/people.ts';
import { policy } from '../e2e/scenarios/files.ts';
import { type Stage, stage } from '../e2e/step.ts';
import { type LocalRepository, newRepository } from '../world/checkout.ts';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  type WorkflowEvent,
  workflowDispatchEvent,
} from '../world/events.ts';
import { runJob, type Workflow, workflowsIn } from './workflow.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [internal, drift, ...others] = workflowsIn(readme) as [Workflow, Workflow];

const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
const repositories: LocalRepository[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const local of repositories) local.remove();
});

/** Stands in for GitHub's `gh`: notes what it is asked and given, and knows the issue whose number is in a file. */
const GH = `#!/bin/sh
printf '%s\\n' "$*" >> "$GH_LOG"
case "$2" in
  list) cat "$GH_OPEN" ;;
  *) printf 'token %s, repository %s\\n' "$GH_TOKEN" "$GH_REPO" >> "$GH_LOG"; cat >> "$GH_LOG" ;;
esac
`;
writeFileSync(join(folder, 'gh'), GH);
chmodSync(join(folder, 'gh'), 0o755);

/** A private repository, where the token may do what the job says and no more. */
async function world({ jobs }: Workflow, files: Readonly<Record<string, string>>) {
  const local = newRepository();
  repositories.push(local);
  const [job] = Object.values(jobs) as [Workflow['jobs'][string]];
  const none = { actions: 'none', checks: 'none', contents: 'none', issues: 'none', 'pull-requests': 'none' } as const;
  const made = await stage({}, { private: true, permissions: { ...none, ...job.permissions } });
  local.commit({ 'people.csv': PEOPLE, '.github/fairness.json': policy(0.4), ...files });
  local.on('retrain');
  local.commit({ 'model.txt': 'new\n', '.github/fairness.json': policy(0.5) });
  const merged = local.merge('main', 'retrain');
  local.git('branch', 'merged', merged);
  made.github.importGit(local.folder);
  const pull = made.github.addPullRequest({ head: { sha: local.tip('retrain') } });
  return { job, local, made, pull, merged };
}

type World = Awaited<ReturnType<typeof world>>;

function eventOf(
  name: string,
  { made: { github }, local, pull, merged }: World,
): { event: WorkflowEvent; commit: string } {
  const sha = local.tip('main');
  switch (name) {
    case 'pull_request':
      return { event: pullRequestEvent(github, pull, { mergeSha: merged }), commit: merged };
    case 'merge_group':
      return { event: mergeGroupEvent(github, pull, merged), commit: merged };
    case 'push':
      return { event: pushEvent(github, { after: sha }), commit: sha };
    case 'schedule':
      return { event: scheduleEvent(github, { sha }), commit: sha };
    case 'workflow_dispatch':
      return { event: workflowDispatchEvent(github, { sha }), commit: sha };
    default:
      throw new Error(`the README names an event that nobody starts: ${name}`);
  }
}

const comments = ({ github }: Stage) => github.comments.map(({ body }) => body);

describe.concurrent('internal pull requests, queue and push', () => {
  test.each(Object.keys(internal.on))('%s', async (name) => {
    const made = await world(internal, {});
    const ran = await runJob(made.job, { ...made, ...eventOf(name, made), env: {} });
    // main has the limit 0.4, which the gap of 0.5 breaks; the pull request's own would let it pass.
    expect(ran, ran.log).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    expect(ran.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(comments(made.made)).toHaveLength(name === 'pull_request' ? 1 : 0);
    expect(ran.summary.includes('edited policy')).toBe(name !== 'push');
  });
});

describe.concurrent('drift', () => {
  const FAR = 'printf "id,y,p,s,sex,age,w\\n1,1,1,0.9,f,22,2\\n2,1,0,0.4,m,30,1\\n" > people.csv';
  const SAME = ':';

  test.each(
    Object.keys(drift.on).flatMap(
      (name) =>
        [
          [name, FAR, '', ['issue list ', 'issue create --title The fairness gate fails on new data --body-file -']],
          [name, FAR, '7\n', ['issue list ', 'issue comment 7 --body-file -']],
          [name, SAME, '', []],
        ] as const,
    ),
  )('%s after `%s`, with the open issue "%s"', async (name, fetching, issue, asked) => {
    const made = await world(drift, {
      'fetch-data.sh': `#!/bin/sh\n${fetching}\n`,
      '.github/fairness.json': policy(0.5),
    });
    made.local.on('main');
    chmodSync(join(made.local.folder, 'fetch-data.sh'), 0o755);
    made.local.commit({});
    const own = mkdtempSync(join(folder, 'gh-'));
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      GH_LOG: join(own, 'log'),
      GH_OPEN: join(own, 'open'),
    };
    writeFileSync(env.GH_LOG, '');
    writeFileSync(env.GH_OPEN, issue);
    const ran = await runJob(made.job, { ...made, ...eventOf(name, made), env });
    const log = readFileSync(env.GH_LOG, 'utf8');
    const calls = log.split('\n').filter((line) => line.startsWith('issue '));
    expect(ran.outputs.verdict, ran.log).toBe(asked.length === 0 ? 'pass' : 'fail');
    expect(calls).toEqual(asked.map((call) => expect.stringContaining(call)));
    expect(
      log.includes(`token ${made.made.github.token}, repository octo-org/census\n${ran.outputs['report-markdown']}`),
    ).toBe(asked.length > 0);
    expect(made.made.github.requests).toEqual([]);
  });
});

test('are all that the README shows, and none gives a token more than its job needs', () => {
  expect(others).toEqual([]);
  for (const workflow of [internal, drift]) {
    expect(workflow.permissions).toEqual({});
    expect(Object.values(workflow.jobs).map((job) => job.if)).toEqual([undefined]);
  }
  expect(internal.jobs).toMatchObject({ fairness: { permissions: { contents: 'read', 'pull-requests': 'write' } } });
  expect(drift.jobs).toMatchObject({ drift: { permissions: { contents: 'read', issues: 'write' } } });
});

test('the name that the ruleset asks for is that of the job', () => {
  const ruleset = JSON.parse(/```json\n(\{\n {2}"name": "Fairness"[\s\S]*?)```/.exec(readme)?.[1] ?? '');
  const checks = ruleset.rules.flatMap((rule: { parameters?: { required_status_checks?: object[] } }) => {
    return rule.parameters?.required_status_checks ?? [];
  });
  expect(checks).toEqual([{ context: Object.keys(internal.jobs)[0], integration_id: 15368 }]);
  expect(internal.jobs).toMatchObject({ fairness: { name: 'fairness' } });
});
