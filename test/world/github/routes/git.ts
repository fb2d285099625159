import { type Answer, type Call, notFound, ok, type Route } from '../answer.ts';
import { findCommit } from '../git.ts';
import { nodeId } from '../resources/account.ts';
import { fullName, type Repository } from '../state.ts';

export const gitRoutes: Readonly<Record<string, Route>> = {
  'git/get-ref': { needs: ['contents'], handle: getRef },
  'git/get-commit': { needs: ['contents'], handle: getCommit },
  'git/get-tree': { needs: ['contents'], handle: getTree },
};

function getRef({ api, repository, path }: Call): Answer {
  const ref = String(path.ref);
  const sha = repository.refs.get(ref);
  if (sha === undefined) return notFound();
  const git = `${api}/repos/${fullName(repository)}/git`;
  return ok({
    ref: `refs/${ref}`,
    node_id: nodeId('Ref', repository.id),
    url: `${git}/refs/${ref}`,
    object: { type: 'commit', sha, url: `${git}/commits/${sha}` },
  });
}

function getCommit({ api, repository, path }: Call): Answer {
  const commit = repository.commits.get(String(path.commit_sha));
  if (commit === undefined) return notFound();
  const git = `${api}/repos/${fullName(repository)}/git`;
  const home = `https://github.com/${fullName(repository)}/commit`;
  const person = { name: 'Hubot', email: 'hubot@example.com', date: commit.date };
  return ok({
    sha: commit.sha,
    node_id: nodeId('Commit', repository.id),
    url: `${git}/commits/${commit.sha}`,
    html_url: `${home}/${commit.sha}`,
    author: person,
    committer: person,
    message: commit.message,
    tree: { sha: commit.tree, url: `${git}/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${git}/commits/${sha}`, html_url: `${home}/${sha}` })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  });
}

/** Any value of `recursive` asks for the whole tree, `false` and `0` included, as GitHub documents. */
function getTree({ api, repository, path, query }: Call): Answer {
  const wanted = String(path.tree_sha);
  const sha = findCommit(repository, wanted)?.tree ?? wanted;
  if (!repository.trees.has(sha)) return notFound();
  const git = `${api}/repos/${fullName(repository)}/git`;
  return ok({
    sha,
    url: `${git}/trees/${sha}`,
    tree: entriesJson(repository, sha, { git, folder: '', deep: query.recursive !== undefined }),
    truncated: false,
  });
}

function entriesJson(
  repository: Repository,
  tree: string,
  at: { git: string; folder: string; deep: boolean },
): unknown[] {
  return (repository.trees.get(tree) ?? []).flatMap(({ name, mode, sha }) => {
    const path = `${at.folder}${name}`;
    const isFolder = mode === '040000';
    // A submodule is the name of a commit elsewhere, and has neither size nor address.
    if (mode === '160000') return [{ path, mode, type: 'commit', sha }];
    const url = `${at.git}/${isFolder ? 'trees' : 'blobs'}/${sha}`;
    const size = isFolder ? {} : { size: repository.blobs.get(sha)?.length ?? 0 };
    const entry = { path, mode, type: isFolder ? 'tree' : 'blob', sha, ...size, url };
    return isFolder && at.deep ? [entry, ...entriesJson(repository, sha, { ...at, folder: `${path}/` })] : [entry];
  });
}
