import type { Change } from '../changes.ts';
import { fullName, type Repository } from '../state.ts';

export function diffEntryJson(repository: Repository, commit: string, { path, status, sha, previous }: Change) {
  const name = fullName(repository);
  const file = path.split('/').map(encodeURIComponent).join('/');
  const lines = status === 'renamed' ? 0 : 1;
  return {
    sha: sha.split(' ').at(-1),
    filename: path,
    status,
    additions: status === 'removed' ? 0 : lines,
    deletions: status === 'removed' ? lines : 0,
    changes: lines,
    blob_url: `https://github.com/${name}/blob/${commit}/${file}`,
    raw_url: `https://github.com/${name}/raw/${commit}/${file}`,
    contents_url: `https://api.github.com/repos/${name}/contents/${file}?ref=${commit}`,
    ...(previous === undefined ? {} : { previous_filename: previous }),
  };
}
