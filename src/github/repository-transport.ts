import type { TreeEntry } from '../source/commit-files.ts';
import type { Changed, Repository } from './repository.ts';
import { openGitHub, type RepositoryPlace, type TransportOptions } from './transport.ts';

/** GitHub lists no more files of a comparison, and does not say that there are more. */
const MAX_COMPARED = 300;

/** A repository, read through GitHub's REST API. */
export function repositoryOf({ owner, name }: RepositoryPlace, options: TransportOptions): Repository {
  const github = openGitHub(options);
  const repository = { owner, repo: name };
  return {
    async tip(branch) {
      return (await github.rest.git.getRef({ ...repository, ref: `heads/${branch}` })).data.object.sha;
    },
    commit: (sha) => ({
      sha,
      async entries(tree) {
        const { data } = await github.rest.git.getTree({ ...repository, tree_sha: tree });
        if (data.truncated) throw new PartialTree(tree);
        return data.tree.map(toEntry);
      },
      async content(path, maxBytes) {
        const file = path.split('/').map(encodeURIComponent).join('/');
        const { data } = await github.request(`GET /repos/{owner}/{repo}/contents/${file}`, {
          ...repository,
          ref: sha,
          headers: { accept: 'application/vnd.github.raw+json' },
          // The library would take every byte for a letter; what becomes of the stream is in transport.ts.
          request: { parseSuccessResponseBody: false, maxBytes },
        });
        return data as Buffer;
      },
    }),
    async pullRequest(number) {
      const asked = { ...repository, pull_number: number };
      const files = await github.paginate(github.rest.pulls.listFiles, { ...asked, per_page: 100 });
      // Asked after the list: were anything pushed meanwhile, this would tell.
      const { head, base, changed_files: count } = (await github.rest.pulls.get(asked)).data;
      return { head: head.sha, baseRef: base.ref, changed: toChanged(files, files.length === count) };
    },
    async changedSince(base, head) {
      const asked = { ...repository, basehead: `${base}...${head}`, per_page: 1 };
      const { files = [] } = (await github.rest.repos.compareCommitsWithBasehead(asked)).data;
      return toChanged(files, files.length < MAX_COMPARED);
    },
  };
}

/** A tree of which GitHub gives a part only. */
class PartialTree extends Error {
  readonly status = 200;

  constructor(tree: string) {
    super(`The tree ${tree} is too large.`);
  }
}

interface RestEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
  readonly size?: number;
}

function toEntry({ path, mode, sha, size }: RestEntry): TreeEntry {
  return { name: path, mode, sha, bytes: size };
}

interface RestFile {
  readonly filename: string;
  readonly previous_filename?: string;
}

function toChanged(files: readonly RestFile[], isWhole: boolean): Changed {
  const paths = files.flatMap(({ filename, previous_filename: previous }) => [
    filename,
    ...(previous === undefined ? [] : [previous]),
  ]);
  return { paths, isWhole };
}
