import { createHash } from 'node:crypto';

/** The git objects of one repository, under the names that git itself gives them. */
export interface GitStore extends GitObjects {
  readonly refs: Map<string, string>;
}

export interface GitObjects {
  readonly commits: Map<string, GitCommit>;
  readonly trees: Map<string, readonly GitEntry[]>;
  readonly blobs: Map<string, Buffer>;
}

export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly date: string;
}

export interface GitEntry {
  readonly name: string;
  readonly mode: '100644' | '100755' | '120000' | '040000' | '160000';
  readonly sha: string;
}

/** What a commit holds: text or bytes by path; a symbolic link as its target. */
export type Files = Readonly<Record<string, string | Buffer | { readonly link: string }>>;

export interface NewCommit {
  readonly files: Files;
  readonly parents: readonly string[];
  readonly message: string;
  readonly date: string;
}

export function newGitStore(): GitStore {
  return { refs: new Map(), commits: new Map(), trees: new Map(), blobs: new Map() };
}

export function writeCommit(store: GitStore, { files, parents, message, date }: NewCommit): GitCommit {
  const tree = writeTree(store, Object.entries(files));
  const person = `Hubot <hubot@example.com> ${Date.parse(date) / 1000} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((sha) => `parent ${sha}`),
    `author ${person}`,
    `committer ${person}`,
    '',
    `${message}\n`,
  ];
  const commit: GitCommit = { sha: hash('commit', Buffer.from(lines.join('\n'))), tree, parents, message, date };
  store.commits.set(commit.sha, commit);
  return commit;
}

/** A branch, a tag, a full ref or a commit's name, as the `ref` parameters of the API allow. */
export function findCommit(store: GitStore, ref: string): GitCommit | undefined {
  const short = ref.replace(/^refs\//, '');
  const sha = store.refs.get(`heads/${short}`) ?? store.refs.get(`tags/${short}`) ?? store.refs.get(short) ?? ref;
  return store.commits.get(sha);
}

/** The entry at a path below a tree; the tree itself for the empty path. */
export function findEntry(store: GitStore, tree: string, path: string): GitEntry | undefined {
  let entry: GitEntry | undefined = { name: '', mode: '040000', sha: tree };
  for (const name of path.split('/').filter((part) => part !== '')) {
    entry = store.trees.get(entry?.sha ?? '')?.find((child) => child.name === name);
  }
  return entry;
}

function writeTree(store: GitStore, files: ReadonlyArray<readonly [string, Files[string]]>): string {
  const entries: GitEntry[] = [];
  const folders = new Map<string, Array<readonly [string, Files[string]]>>();
  for (const [path, content] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) entries.push(writeFile(store, path, content));
    else {
      const folder = path.slice(0, slash);
      folders.set(folder, [...(folders.get(folder) ?? []), [path.slice(slash + 1), content]]);
    }
  }
  for (const [name, inside] of folders) entries.push({ name, mode: '040000', sha: writeTree(store, inside) });
  entries.sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
  const sha = hash('tree', Buffer.concat(entries.flatMap(treeLine)));
  store.trees.set(sha, entries);
  return sha;
}

function writeFile(store: GitStore, name: string, content: Files[string]): GitEntry {
  const isLink = typeof content === 'object' && 'link' in content;
  const bytes = Buffer.from(isLink ? content.link : content);
  const sha = hash('blob', bytes);
  store.blobs.set(sha, bytes);
  return { name, mode: isLink ? '120000' : '100644', sha };
}

/** git sorts a folder as if its name ended in a slash. */
function sortKey(entry: GitEntry): Buffer {
  return Buffer.from(entry.mode === '040000' ? `${entry.name}/` : entry.name);
}

function treeLine(entry: GitEntry): Buffer[] {
  return [Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')];
}

function hash(type: string, bytes: Buffer): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
