import { type Answer, type Call, notFound, ok, type Route } from '../answer.ts';
import { ancestors, changesBetween, mergeBase } from '../changes.ts';
import { findCommit, type GitCommit } from '../git.ts';
import { nodeId } from '../resources/account.ts';
import { diffEntryJson } from '../resources/diff-entry.ts';
import { fullName } from '../state.ts';

/** GitHub lists no more files of a comparison, all of them on its first page. */
const MAX_FILES = 300;

export const compareRoutes: Readonly<Record<string, Route>> = {
  'repos/compare-commits': { needs: ['contents'], handle: compare },
};

function compare(call: Call): Answer {
  const { repository, path, query } = call;
  const base = findCommit(repository, String(path.base));
  const head = findCommit(repository, String(path.head));
  if (base === undefined || head === undefined) return notFound();
  const since = mergeBase(repository, base.sha, head.sha);
  if (since === undefined) return notFound();
  const behind = ancestors(repository, base.sha);
  const ahead = ancestors(repository, head.sha);
  const commits = ahead.filter((sha) => !behind.includes(sha)).reverse();
  const missing = behind.filter((sha) => !ahead.includes(sha)).length;
  const size = Number(query.per_page ?? 250);
  const first = size * (Number(query.page ?? 1) - 1);
  const home = `https://github.com/${fullName(repository)}/compare/${base.sha}...${head.sha}`;
  const files = first === 0 ? changesBetween(repository, base.sha, head.sha).slice(0, MAX_FILES) : [];
  return ok({
    url: `${call.api}/repos/${fullName(repository)}/compare/${base.sha}...${head.sha}`,
    html_url: home,
    permalink_url: home,
    diff_url: `${home}.diff`,
    patch_url: `${home}.patch`,
    base_commit: commitJson(call, base),
    merge_base_commit: commitJson(call, repository.commits.get(since) as GitCommit),
    status: statusOf(commits.length, missing),
    ahead_by: commits.length,
    behind_by: missing,
    total_commits: commits.length,
    commits: commits
      .slice(first, first + size)
      .map((sha) => commitJson(call, repository.commits.get(sha) as GitCommit)),
    files: files.map((file) => diffEntryJson(repository, head.sha, file)),
  });
}

function statusOf(ahead: number, behind: number): string {
  if (behind === 0) return ahead === 0 ? 'identical' : 'ahead';
  return ahead === 0 ? 'behind' : 'diverged';
}

function commitJson({ api, repository }: Call, { sha, tree, parents, message, date }: GitCommit) {
  const rest = `${api}/repos/${fullName(repository)}`;
  const home = `https://github.com/${fullName(repository)}/commit`;
  const person = { name: 'Hubot', email: 'hubot@example.com', date };
  return {
    url: `${rest}/commits/${sha}`,
    sha,
    node_id: nodeId('Commit', repository.id),
    html_url: `${home}/${sha}`,
    comments_url: `${rest}/commits/${sha}/comments`,
    commit: {
      url: `${rest}/git/commits/${sha}`,
      author: person,
      committer: person,
      message,
      comment_count: 0,
      tree: { sha: tree, url: `${rest}/git/trees/${tree}` },
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${rest}/commits/${parent}`,
      html_url: `${home}/${parent}`,
    })),
  };
}
