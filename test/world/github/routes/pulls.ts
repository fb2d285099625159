import { type Answer, type Call, notFound, ok, type Route } from '../answer.ts';
import { changesOf, MAX_FILES_OF_A_PULL } from '../changes.ts';
import { findCommit } from '../git.ts';
import { page } from '../pages.ts';
import { diffEntryJson } from '../resources/diff-entry.ts';
import { fullPullRequestJson, pullRequestJson } from '../resources/pull-request.ts';
import { repositoryJson } from '../resources/repository.ts';
import type { PullRequest } from '../state.ts';

export const pullRoutes: Readonly<Record<string, Route>> = {
  'repos/get': { needs: ['metadata'], handle: ({ api, repository }) => ok(repositoryJson(api, repository)) },
  'pulls/get': { needs: ['pull-requests'], handle: get },
  'pulls/list-files': { needs: ['pull-requests'], handle: listFiles },
  'pulls/list': { needs: ['pull-requests'], handle: list },
  'repos/list-pull-requests-associated-with-commit': { needs: ['pull-requests', 'contents'], handle: ofCommit },
};

function get(call: Call): Answer {
  const number = Number(call.path.pull_number);
  const pull = pullsOf(call).find((one) => one.number === number);
  if (pull === undefined) return notFound();
  const comments = call.state.comments.filter((one) => one.repository === call.repository && one.issue === number);
  return ok(fullPullRequestJson(call.api, pull, comments.length));
}

/** Of the head as it is now, whichever commit the run was started for. */
function listFiles(call: Call): Answer {
  const pull = pullsOf(call).find((one) => one.number === Number(call.path.pull_number));
  if (pull === undefined) return notFound();
  const files = changesOf(pull).slice(0, MAX_FILES_OF_A_PULL);
  return page(
    call,
    files.map((file) => diffEntryJson(call.repository, pull.head.sha, file)),
  );
}

/** A `head` without an owner filters nothing, as GitHub does: an easy slip that would match a stranger's branch. */
function list(call: Call): Answer {
  const { state = 'open', head, base, direction = 'desc' } = call.query;
  const pulls = pullsOf(call)
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => base === undefined || pull.base.ref === base)
    .filter((pull) => !String(head ?? '').includes(':') || `${pull.head.owner.login}:${pull.head.ref}` === head)
    .toSorted((a, b) => (direction === 'asc' ? a.number - b.number : b.number - a.number));
  return pageOfPulls(call, pulls);
}

function ofCommit(call: Call): Answer {
  const sha = findCommit(call.repository, String(call.path.commit_sha))?.sha ?? call.path.commit_sha;
  return pageOfPulls(
    call,
    pullsOf(call).filter((pull) => pull.head.sha === sha),
  );
}

function pageOfPulls(call: Call, pulls: readonly PullRequest[]): Answer {
  return page(
    call,
    pulls.map((pull) => pullRequestJson(call.api, pull)),
  );
}

function pullsOf({ state, repository }: Call): PullRequest[] {
  return state.pullRequests.filter((pull) => pull.base.repository === repository);
}
