import { createHash } from 'node:crypto';
import { type Answer, type Call, notFound, ok, problem, type Route } from '../answer.ts';
import { page } from '../pages.ts';
import { nodeId, userJson } from '../resources/account.ts';
import { repositoryJson } from '../resources/repository.ts';
import { type Artifact, fullName, type WorkflowRun } from '../state.ts';

const needs = ['actions'] as const;

export const artifactRoutes: Readonly<Record<string, Route>> = {
  'actions/get-workflow-run': { needs, handle: (call) => withRun(call, (run) => ok(runJson(call, run))) },
  'actions/list-workflow-run-artifacts': { needs, handle: (call) => withRun(call, (run) => list(call, run)) },
  'actions/download-artifact': { needs, handle: download },
};

function list(call: Call, run: WorkflowRun): Answer {
  const { name, direction = 'desc' } = call.query;
  const artifacts = call.state.artifacts
    .filter(
      (one) => one.repository === call.repository && one.runId === run.id && (name === undefined || one.name === name),
    )
    .toSorted((a, b) => (direction === 'asc' ? a.id - b.id : b.id - a.id));
  const items = artifacts.map((one) => artifactJson(call.api, one, run));
  return page(call, items, (some) => ({ total_count: items.length, artifacts: some }));
}

/** The bytes lie elsewhere, behind a signed address that refuses any other credentials. */
function download({ state, repository, path, store }: Call): Answer {
  const artifact = state.artifacts.find((one) => one.id === Number(path.artifact_id) && one.repository === repository);
  if (artifact === undefined || path.archive_format !== 'zip') return notFound();
  if (artifact.expired) return problem(410, 'Artifact has expired');
  return { status: 302, headers: { location: store(artifact.zip) } };
}

function withRun({ state, repository, path }: Call, handle: (run: WorkflowRun) => Answer): Answer {
  const run = state.runs.find((one) => one.id === Number(path.run_id) && one.repository === repository);
  return run === undefined ? notFound() : handle(run);
}

function artifactJson(api: string, artifact: Artifact, run: WorkflowRun): Record<string, unknown> {
  const url = `${api}/repos/${fullName(artifact.repository)}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    digest: `sha256:${createHash('sha256').update(artifact.zip).digest('hex')}`,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: '2027-01-01T00:00:00Z',
    workflow_run: {
      id: run.id,
      repository_id: run.repository.id,
      head_repository_id: run.headRepository.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  };
}

function runJson({ api }: Call, run: WorkflowRun): Record<string, unknown> {
  const name = fullName(run.repository);
  const url = `${api}/repos/${name}/actions/runs/${run.id}`;
  const links = ['jobs', 'logs', 'artifacts', 'cancel', 'rerun'];
  const person = { name: 'Hubot', email: 'hubot@example.com' };
  const actor = userJson(api, run.headRepository.owner);
  const time = '2026-10-01T08:00:00Z';
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: 'Fairness',
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: '.github/workflows/fairness.yml',
    display_title: 'Fairness',
    run_number: 1,
    run_attempt: run.attempt,
    event: run.event,
    status: 'completed',
    conclusion: run.conclusion,
    workflow_id: 1,
    url,
    html_url: `https://github.com/${name}/actions/runs/${run.id}`,
    check_suite_url: `${api}/repos/${name}/check-suites/1`,
    workflow_url: `${api}/repos/${name}/actions/workflows/1`,
    ...Object.fromEntries(links.map((link) => [`${link}_url`, `${url}/${link}`])),
    pull_requests: [],
    created_at: time,
    updated_at: time,
    run_started_at: time,
    actor,
    triggering_actor: actor,
    head_commit: {
      id: run.headSha,
      tree_id: run.headSha,
      message: 'Retrain',
      timestamp: time,
      author: person,
      committer: person,
    },
    repository: repositoryJson(api, run.repository),
    head_repository: repositoryJson(api, run.headRepository),
  };
}
