import { type GitObject, type GitObjects, wholeObject } from './git-objects.ts';
import { damaged } from './git-trouble.ts';

const MAX_LINKS = 40;
const MAX_LINK_BYTES = 4_096;

interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  readonly id: string;
}

/** Where a path leads in a commit's tree. `names` are the folders on the way and the name, no link among them. */
export type Led =
  | { readonly kind: 'file' | 'folder' | 'submodule'; readonly id: string; readonly names: readonly string[] }
  | { readonly kind: 'missing' | 'outside' | 'loop' };

/** A commit's folders, each read once. */
export interface Tree {
  readonly root: string;
  entries(folder: string): Promise<ReadonlyMap<string, TreeEntry>>;
  linkTarget(link: string): Promise<string | undefined>;
}

/** The tree of a commit; nothing where the repository does not have it. */
export async function treeOf(objects: GitObjects, commit: string): Promise<Tree | undefined> {
  const root = await objects.get(`${commit}^{tree}`);
  if (root === undefined) return undefined;
  const read = new Map([[root.id, await entriesOf(root)]]);
  return {
    root: root.id,
    async entries(folder) {
      const known = read.get(folder);
      if (known) return known;
      const object = await objects.get(folder);
      if (!object) throw damaged();
      const entries = await entriesOf(object);
      read.set(folder, entries);
      return entries;
    },
    async linkTarget(link) {
      const object = await objects.get(link);
      if (object?.type !== 'blob') throw damaged();
      const target = await wholeObject(object);
      return target.length > MAX_LINK_BYTES ? undefined : target.toString();
    },
  };
}

/** Follows a path from the top, links included, as far as the commit goes. */
export async function follow(tree: Tree, path: string): Promise<Led> {
  const trail: { readonly name: string; readonly id: string }[] = [];
  const open = path.split('/').reverse();
  let links = 0;
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (!trail.pop()) return { kind: 'outside' };
      continue;
    }
    const entry = (await tree.entries(trail.at(-1)?.id ?? tree.root)).get(name);
    if (!entry) return { kind: 'missing' };
    const { kind, id } = entry;
    if (kind === 'link') {
      const target = ++links > MAX_LINKS ? undefined : await tree.linkTarget(id);
      if (target === undefined) return { kind: 'loop' };
      if (target.startsWith('/')) return { kind: 'outside' };
      open.push(...target.split('/').reverse());
    } else if (kind === 'folder') trail.push({ name, id });
    else if (kind === 'file' && open.some((rest) => rest !== '')) return { kind: 'missing' };
    else return { kind, id, names: [...trail.map((folder) => folder.name), name] };
  }
  return { kind: 'folder', id: trail.at(-1)?.id ?? tree.root, names: trail.map((folder) => folder.name) };
}

/** `mode name NUL id`, again and again; the id as bytes. */
async function entriesOf(object: GitObject): Promise<ReadonlyMap<string, TreeEntry>> {
  if (object.type !== 'tree') throw damaged();
  const bytes = await wholeObject(object);
  const idLength = object.id.length / 2;
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(' ', at);
    const end = bytes.indexOf(0, space);
    const next = end + 1 + idLength;
    if (space < 0 || end < 0 || next > bytes.length) throw damaged();
    const kind = kindOf(Number.parseInt(bytes.toString('latin1', at, space), 8));
    const name = bytes.toString('utf8', space + 1, end);
    if (name.includes('/')) throw damaged();
    entries.set(name, { kind, id: bytes.toString('hex', end + 1, next) });
    at = next;
  }
  return entries;
}

function kindOf(mode: number): TreeEntry['kind'] {
  switch (mode & 0o170000) {
    case 0o040000:
      return 'folder';
    case 0o100000:
      return 'file';
    case 0o120000:
      return 'link';
    case 0o160000:
      return 'submodule';
    default:
      throw damaged();
  }
}
