import { changesOf } from '../changes.ts';
import { type Account, fullName, type PullRequest, type Repository } from '../state.ts';
import { nodeId, userJson } from './account.ts';
import { repositoryJson } from './repository.ts';

/** A pull request as lists have it. */
export function pullRequestJson(api: string, pull: PullRequest): Record<string, unknown> {
  const name = fullName(pull.base.repository);
  const url = `${api}/repos/${name}/pulls/${pull.number}`;
  const issue = `${api}/repos/${name}/issues/${pull.number}`;
  const home = `https://github.com/${name}/pull/${pull.number}`;
  const links = {
    self: url,
    html: home,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/repos/${name}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/repos/${name}/statuses/${pull.head.sha}`,
  };
  const { self: _self, html: _html, issue: _issue, ...urls } = links;
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: home,
    diff_url: `${home}.diff`,
    patch_url: `${home}.patch`,
    issue_url: issue,
    ...Object.fromEntries(Object.entries(urls).map(([key, value]) => [`${key}_url`, value])),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userJson(api, pull.author),
    body: null,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: pull.state === 'closed' ? pull.createdAt : null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: sideJson(api, pull.head.owner, pull.head.repository, pull.head),
    base: sideJson(api, pull.base.repository.owner, pull.base.repository, pull.base),
    _links: Object.fromEntries(Object.entries(links).map(([key, href]) => [key, { href }])),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    draft: pull.draft,
  };
}

/** A pull request on its own carries the counts as well. */
export function fullPullRequestJson(api: string, pull: PullRequest, comments: number): Record<string, unknown> {
  return {
    ...pullRequestJson(api, pull),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 1,
    changed_files: changesOf(pull).length,
  };
}

/** The repository of a head is null when the fork was deleted. */
function sideJson(
  api: string,
  owner: Account,
  repository: Repository | null,
  { ref, sha }: { ref: string; sha: string },
) {
  return {
    label: `${owner.login}:${ref}`,
    ref,
    sha,
    user: userJson(api, owner),
    repo: repository === null ? null : repositoryJson(api, repository),
  };
}
