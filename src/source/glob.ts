import { UserError } from '../errors.ts';
import { type SegmentTest, segmentTest } from './segment.ts';

const MAX_ENTRIES = 10_000;

/** What a folder holds. `link` is a symbolic link to a folder: a segment that names it follows it, `**` does not. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Lists a folder (`''` is where relative paths start); nothing if there is no such folder. */
export type ListFolder = (folder: string) => Promise<readonly Entry[]>;

type Step = SegmentTest | 'any depth';

export function hasWildcard(path: string): boolean {
  return /[*?[]/.test(path);
}

/** The files that a pattern without braces matches, in no particular order. Each folder is listed once. */
export async function glob(pattern: string, list: ListFolder): Promise<string[]> {
  const segments = pattern.split('/');
  const literal = segments.findIndex(hasWildcard);
  const steps = segments.slice(literal).map((segment): Step => (segment === '**' ? 'any depth' : segmentTest(segment)));
  const start = segments.slice(0, literal).join('/');
  const found: string[] = [];
  // The steps that a folder's content may be at are a set, so no way through the pattern is tried twice.
  const folders = [{ prefix: literal === 0 ? '' : `${start}/`, open: reachable(steps, [0]) }];
  let seen = 0;
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    for (const { name, kind } of await list(folder.prefix)) {
      if (++seen > MAX_ENTRIES) throw tooWide(pattern);
      const next = advance(steps, folder.open, { name, kind });
      const path = folder.prefix + name;
      if (kind === 'file' && next.has(steps.length)) found.push(path);
      next.delete(steps.length);
      if (kind !== 'file' && next.size > 0) folders.push({ prefix: `${path}/`, open: reachable(steps, next) });
    }
  }
  return found;
}

/** The steps at which an entry's own content would be; the number of steps itself where the entry ends the pattern. */
function advance(steps: readonly Step[], open: Iterable<number>, { name, kind }: Entry): Set<number> {
  const next = new Set<number>();
  if (kind === 'other') return next;
  for (const at of open) {
    const step = steps[at];
    if (step === 'any depth') {
      if (name.startsWith('.')) continue;
      if (kind === 'folder') next.add(at);
      if (at === steps.length - 1) next.add(steps.length);
    } else if (step?.(name)) next.add(at + 1);
  }
  return next;
}

/** `**` also stands for no folder at all, unless it ends the pattern: then it stands for every file below. */
function reachable(steps: readonly Step[], from: Iterable<number>): Set<number> {
  const open = new Set(from);
  for (const at of open) if (steps[at] === 'any depth' && at < steps.length - 1) open.add(at + 1);
  return open;
}

function tooWide(pattern: string): UserError {
  return new UserError(
    'FILE_PATTERN_TOO_WIDE',
    `To match "${pattern}", more than ${MAX_ENTRIES.toLocaleString('en')} files and folders would have to be looked at.`,
    'Begin the pattern with the folder that holds the files.',
  );
}
