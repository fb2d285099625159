import type { CommentMode } from './inputs.ts';
import { type Body, isNewer, readBody, withoutCommit, writeBody } from './marker.ts';

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly url: string;
}

/** What of GitHub a comment needs. Failures carry GitHub's `status`; 500 and more may have taken effect all the same. */
export interface Comments {
  /** Who writes. */
  author(): Promise<string>;
  /** All pages. */
  list(): Promise<readonly Comment[]>;
  create(body: string): Promise<Comment>;
  update(id: number, body: string): Promise<Comment>;
  remove(id: number): Promise<void>;
}

export interface Wanted {
  readonly body: Body;
  readonly mode: Exclude<CommentMode, 'never'>;
  readonly verdict: 'pass' | 'fail' | 'error';
}

/** What is to be done, and which duplicates of ours go. */
export type Plan =
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly id: number; readonly remove: readonly number[] }
  | { readonly kind: 'leave'; readonly comment: Comment | undefined; readonly remove: readonly number[] };

/** @param ours comments with our marker, written by us */
export function planComment(ours: readonly Comment[], { body, mode, verdict }: Wanted): Plan {
  const [first, ...others] = ours.toSorted((a, b) => a.id - b.id);
  if (first === undefined) {
    return wantsNew(mode, verdict) ? { kind: 'create' } : { kind: 'leave', comment: undefined, remove: [] };
  }
  const said = ours.map((comment) => readBody(comment.body) as Body);
  // The newer run tidies up itself.
  if (said.some(({ run }) => isNewer(run, body.run))) return { kind: 'leave', comment: first, remove: [] };
  const remove = others.map(({ id }) => id);
  const saysTheSame = sameWords(readBody(first.body) as Body, body, mode);
  return saysTheSame ? { kind: 'leave', comment: first, remove } : { kind: 'update', id: first.id, remove };
}

function wantsNew(mode: Wanted['mode'], verdict: Wanted['verdict']): boolean {
  switch (mode) {
    case 'always':
      return true;
    case 'on-change':
      return verdict !== 'error';
    case 'on-failure':
      return verdict !== 'pass';
  }
}

function sameWords(old: Body, now: Body, mode: Wanted['mode']): boolean {
  const words = mode === 'on-change' ? withoutCommit : ({ text }: Body) => text;
  return words(old).trimEnd() === words(now).trimEnd();
}

export interface Waiting {
  readonly wait: (ms: number) => Promise<void>;
  readonly delayMs: number;
}

/** Rounds in which a comment is looked for, and written. */
const MAX_ROUNDS = 4;

/**
 * Leaves exactly one comment of ours, or none where none is wanted: looks, plans and writes, and after a comment was
 * created, or may have been, looks again. Resolves with the comment there is.
 */
export async function writeComment(
  wanted: Wanted,
  comments: Comments,
  { wait, delayMs }: Waiting,
): Promise<Comment | undefined> {
  const author = await comments.author();
  let created: Comment | undefined;
  for (let round = 1; ; round += 1) {
    const listed = await comments.list();
    // A comment that was just created may not be listed yet.
    const missing = created !== undefined && !listed.some(({ id }) => id === created?.id);
    const all = missing && created !== undefined ? [...listed, created] : listed;
    const ours = all.filter((comment) => isOurs(comment, { author, marker: wanted.body.marker }));
    const plan = planComment(ours, wanted);
    if (plan.kind !== 'create') return carryOut(plan, wanted, comments);
    try {
      created = await comments.create(writeBody(wanted.body));
    } catch (error) {
      if (!mayHaveHappened(error) || round === MAX_ROUNDS) throw error;
    }
    await wait(delayMs);
  }
}

async function carryOut(
  plan: Exclude<Plan, { kind: 'create' }>,
  { body }: Wanted,
  comments: Comments,
): Promise<Comment | undefined> {
  const kept = plan.kind === 'update' ? await comments.update(plan.id, writeBody(body)) : plan.comment;
  for (const id of plan.remove) {
    await comments.remove(id).catch((error: unknown) => {
      if (statusOf(error) !== 404) throw error;
    });
  }
  return kept;
}

function isOurs({ author, body }: Comment, ours: { readonly author: string; readonly marker: string }): boolean {
  return author === ours.author && readBody(body)?.marker === ours.marker;
}

function mayHaveHappened(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && status >= 500;
}

/** GitHub's answer in numbers; 500 where there was none. `undefined` for what is no answer at all. */
export function statusOf(error: unknown): number | undefined {
  const status: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}
