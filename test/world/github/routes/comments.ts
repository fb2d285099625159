import { type Answer, type Call, notFound, ok, problem, type Route } from '../answer.ts';
import { page } from '../pages.ts';
import { appJson, nodeId, userJson } from '../resources/account.ts';
import { type Comment, fullName, nextId, now } from '../state.ts';

/** GitHub's description does not state this limit; its answer to a longer body does. */
const MAX_COMMENT_CHARACTERS = 65_536;

const needs = ['issues', 'pull-requests'] as const;

export const commentRoutes: Readonly<Record<string, Route>> = {
  'issues/list-comments': { needs, handle: list },
  'issues/create-comment': { needs, handle: create },
  'issues/get-comment': { needs, handle: (call) => withComment(call, (comment) => ok(commentJson(call.api, comment))) },
  'issues/update-comment': { needs, handle: (call) => withComment(call, (comment) => update(call, comment)) },
  'issues/delete-comment': { needs, handle: (call) => withComment(call, (comment) => remove(call, comment)) },
};

function list(call: Call): Answer {
  const issue = issueOf(call);
  if (issue === undefined) return notFound();
  const since = Date.parse(String(call.query.since ?? '1970-01-01T00:00:00Z'));
  const comments = call.state.comments
    .filter((comment) => comment.repository === call.repository && comment.issue === issue)
    .filter((comment) => Date.parse(comment.updatedAt) >= since)
    .toSorted((a, b) => a.id - b.id);
  return page(
    call,
    comments.map((comment) => commentJson(call.api, comment)),
  );
}

function create(call: Call): Answer {
  const issue = issueOf(call);
  if (issue === undefined) return notFound();
  const body = String(call.body.body);
  const refusal = refuse(body);
  if (refusal !== undefined) return refusal;
  const time = now(call.state);
  const { state, repository } = call;
  const comment: Comment = {
    id: nextId(state),
    repository,
    issue,
    author: state.viewer,
    body,
    createdAt: time,
    updatedAt: time,
  };
  state.comments.push(comment);
  const json = commentJson(call.api, comment);
  return { status: 201, headers: { location: String(json.url) }, body: json };
}

function update(call: Call, comment: Comment): Answer {
  const body = String(call.body.body);
  const refusal = refuse(body);
  if (refusal !== undefined) return refusal;
  comment.body = body;
  comment.updatedAt = now(call.state);
  return ok(commentJson(call.api, comment));
}

function remove({ state }: Call, comment: Comment): Answer {
  state.comments.splice(state.comments.indexOf(comment), 1);
  return { status: 204 };
}

function refuse(body: string): Answer | undefined {
  if (body.trim() === '') {
    return problem(422, 'Validation Failed', [
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: "Body can't be blank" },
    ]);
  }
  if ([...body].length > MAX_COMMENT_CHARACTERS) {
    const message = `Body is too long (maximum is ${MAX_COMMENT_CHARACTERS} characters)`;
    return problem(422, 'Validation Failed', [
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
    ]);
  }
  return undefined;
}

function withComment(call: Call, handle: (comment: Comment) => Answer): Answer {
  const id = Number(call.path.comment_id);
  const comment = call.state.comments.find((one) => one.id === id && one.repository === call.repository);
  return comment === undefined ? notFound() : handle(comment);
}

/** In this world every issue is a pull request. */
function issueOf({ state, repository, path }: Call): number | undefined {
  const number = Number(path.issue_number);
  return state.pullRequests.find((pull) => pull.base.repository === repository && pull.number === number)?.number;
}

function commentJson(api: string, comment: Comment): Record<string, unknown> {
  const repository = `${api}/repos/${fullName(comment.repository)}`;
  return {
    url: `${repository}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${fullName(comment.repository)}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repository}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: userJson(api, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: comment.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    performed_via_github_app: appJson(api, comment.author),
  };
}
