import { type Answer, type Call, notFound, ok, problem, type Route } from '../answer.ts';
import { page } from '../pages.ts';
import { appJson, nodeId } from '../resources/account.ts';
import { type CheckRun, fullName, nextId, now, type State } from '../state.ts';

const needs = ['checks'] as const;

export const checkRoutes: Readonly<Record<string, Route>> = {
  'checks/create': { needs, handle: create },
  'checks/get': { needs, handle: (call) => withRun(call, (run) => ok(runJson(call, run))) },
  'checks/update': { needs, handle: (call) => withRun(call, (run) => ok(runJson(call, write(call, run)))) },
  'checks/list-annotations': { needs, handle: (call) => withRun(call, (run) => page(call, run.annotations)) },
};

function create(call: Call): Answer {
  const { state, repository, body } = call;
  const headSha = String(body.head_sha);
  if (!repository.commits.has(headSha)) return problem(422, `No commit found for SHA: ${headSha}`);
  const run: CheckRun = { id: nextId(state), repository, headSha, annotations: [], fields: { status: 'queued' } };
  state.checkRuns.push(run);
  return ok(runJson(call, write(call, run)), 201);
}

/** Annotations of later requests are added to the earlier ones; every other field replaces. */
function write({ state, body }: Call, run: CheckRun): CheckRun {
  const { output, ...fields } = body;
  Object.assign(run.fields, fields);
  if (output !== undefined) {
    const { annotations, images: _images, ...words } = output as Record<string, unknown>;
    run.fields.output = { ...(run.fields.output as object | undefined), ...words };
    run.annotations.push(...((annotations as object[] | undefined) ?? []).map((one) => annotationJson(run, one)));
  }
  if (run.fields.conclusion !== undefined) {
    run.fields.status = 'completed';
    run.fields.completed_at ??= now(state);
  }
  run.fields.started_at ??= now(state);
  return run;
}

function annotationJson(run: CheckRun, annotation: object): unknown {
  const blank = { start_column: null, end_column: null, title: null, raw_details: null };
  return { ...blank, blob_href: `https://github.com/${fullName(run.repository)}/blob/${run.headSha}`, ...annotation };
}

function withRun({ state, repository, path }: Call, handle: (run: CheckRun) => Answer): Answer {
  const id = Number(path.check_run_id);
  const run = state.checkRuns.find((one) => one.id === id && one.repository === repository);
  return run === undefined ? notFound() : handle(run);
}

function runJson({ api, state }: { api: string; state: State }, run: CheckRun): Record<string, unknown> {
  const url = `${api}/repos/${fullName(run.repository)}/check-runs/${run.id}`;
  const home = `https://github.com/${fullName(run.repository)}/runs/${run.id}`;
  const { output, actions: _actions, head_sha: _sha, ...fields } = run.fields;
  const words = { title: null, summary: null, text: null, ...(output as object | undefined) };
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: '',
    url,
    html_url: home,
    details_url: home,
    conclusion: null,
    completed_at: null,
    ...fields,
    output: { ...words, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: run.id },
    app: appJson(api, state.viewer),
    pull_requests: [],
  };
}
