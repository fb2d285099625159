import { type Answer, type Call, notFound, ok, type Route } from '../answer.ts';
import { findCommit, findEntry, type GitEntry } from '../git.ts';
import { fullName } from '../state.ts';

export const contentRoutes: Readonly<Record<string, Route>> = {
  'repos/get-content': { needs: ['contents'], handle: get },
};

function get(call: Call): Answer {
  const { repository } = call;
  const ref = String(call.query.ref ?? repository.defaultBranch);
  const commit = findCommit(repository, ref);
  if (commit === undefined) return notFound();
  const path = String(call.path.path).replace(/\/+$/, '');
  const entry = follow(call, commit.tree, path);
  if (entry === undefined) return notFound();
  if (entry.mode === '040000') {
    const children = repository.trees.get(entry.sha) ?? [];
    return ok(
      children.map((child) => entryJson(call, child, [path, child.name].filter((part) => part !== '').join('/'), ref)),
    );
  }
  const bytes = repository.blobs.get(entry.sha) ?? Buffer.alloc(0);
  if (/^application\/vnd\.github(\.v3)?\.raw(\+json)?\b/.test(call.accept)) {
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, body: bytes };
  }
  const encoded = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  return ok({ ...entryJson(call, entry, path, ref), encoding: 'base64', content: `${encoded}\n` });
}

/** GitHub answers for the file that a link leads to, if that is a file of the same repository. */
function follow({ repository }: Call, tree: string, path: string): GitEntry | undefined {
  const entry = findEntry(repository, tree, path);
  if (entry?.mode !== '120000') return entry;
  const target = repository.blobs.get(entry.sha)?.toString() ?? '';
  const folder = path.split('/').slice(0, -1).join('/');
  const resolved = decodeURIComponent(new URL(target, `file:///${folder}/`).pathname).slice(1);
  const found = findEntry(repository, tree, resolved);
  return found?.mode.startsWith('100') ? found : entry;
}

function entryJson({ api, repository }: Call, entry: GitEntry, path: string, ref: string): Record<string, unknown> {
  const name = fullName(repository);
  const isFolder = entry.mode === '040000';
  const kinds = { '040000': 'dir', '120000': 'symlink', '160000': 'submodule', '100644': 'file', '100755': 'file' };
  const encodedPath = path.split('/').map(encodeURIComponent).join('/');
  const url = `${api}/repos/${name}/contents/${encodedPath}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/repos/${name}/git/${isFolder ? 'trees' : 'blobs'}/${entry.sha}`;
  const html = `https://github.com/${name}/${isFolder ? 'tree' : 'blob'}/${ref}/${encodedPath}`;
  return {
    name: path.split('/').at(-1),
    path,
    sha: entry.sha,
    size: repository.blobs.get(entry.sha)?.length ?? 0,
    url,
    html_url: html,
    git_url: git,
    download_url: isFolder ? null : `https://raw.githubusercontent.com/${name}/${ref}/${encodedPath}`,
    type: kinds[entry.mode],
    _links: { self: url, git, html },
  };
}
