import { execFileSync } from 'node:child_process';
import type { GitEntry, GitStore } from './git.ts';

/** Takes over all objects and branches of a real repository, and forgets the branches that were there. */
export function importGit(store: GitStore, folder: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 });
  for (const { type, sha, bytes } of objectsIn(git('cat-file', '--batch', '--batch-all-objects'))) {
    if (type === 'blob') store.blobs.set(sha, bytes);
    if (type === 'tree') store.trees.set(sha, entriesOf(bytes));
    if (type === 'commit') store.commits.set(sha, { sha, ...commitOf(bytes.toString()) });
  }
  store.refs.clear();
  for (const line of git('for-each-ref', '--format=%(refname) %(objectname)').toString().split('\n')) {
    const [ref = '', sha = ''] = line.split(' ');
    if (ref !== '') store.refs.set(ref.replace(/^refs\//, ''), sha);
  }
}

/** `SHA TYPE SIZE`, a line break, the bytes, a line break. */
function* objectsIn(all: Buffer) {
  let at = 0;
  while (at < all.length) {
    const end = all.indexOf('\n', at);
    const [sha = '', type, size] = all.subarray(at, end).toString().split(' ');
    const start = end + 1;
    at = start + Number(size) + 1;
    yield { sha, type, bytes: Buffer.from(all.subarray(start, at - 1)) };
  }
}

/** `MODE NAME`, a zero byte, 20 bytes of a name, without anything between two of them. */
function entriesOf(bytes: Buffer): readonly GitEntry[] {
  const entries: GitEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    const [mode = '', ...name] = bytes.subarray(at, end).toString().split(' ');
    at = end + 21;
    const sha = bytes.subarray(end + 1, at).toString('hex');
    entries.push({ mode: mode.padStart(6, '0') as GitEntry['mode'], name: name.join(' '), sha });
  }
  return entries;
}

function commitOf(text: string) {
  const [head = '', ...message] = text.split('\n\n');
  const valuesOf = (key: string) =>
    [...head.matchAll(new RegExp(`^${key} (.*)$`, 'gm'))].map(([, value = '']) => value);
  const seconds = Number(valuesOf('committer')[0]?.match(/(\d+) [+-]\d+$/)?.[1]);
  return {
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    message: message.join('\n\n').trimEnd(),
    date: new Date(seconds * 1000).toISOString().replace('.000', ''),
  };
}
