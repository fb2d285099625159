import { describe, expect, test } from 'vitest';
import {
  type Comment,
  type Comments,
  planComment,
  statusOf,
  type Wanted,
  writeComment,
} from '../../src/github/comment.ts';
import { markerOf, writeBody } from '../../src/github/marker.ts';

const marker = markerOf('0'.repeat(32));
const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
const body = (text: string, id = 10, commit = NEW) => ({ marker, run: { id, attempt: 1, commit }, text });
const comment = (id: number, text: string, runId = 9, commit = OLD): Comment => ({
  id,
  author: 'us',
  body: writeBody(body(text, runId, commit)),
  url: `u${id}`,
});
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  body: body('now'),
  mode: 'always',
  verdict: 'pass',
  ...more,
});

describe('the plan', () => {
  test.each([
    ['always', 'pass', 'create'],
    ['always', 'error', 'create'],
    ['on-change', 'pass', 'create'],
    ['on-change', 'fail', 'create'],
    ['on-change', 'error', 'leave'],
    ['on-failure', 'pass', 'leave'],
    ['on-failure', 'fail', 'create'],
    ['on-failure', 'error', 'create'],
  ] as const)('%s, %s, no comment yet: %s', (mode, verdict, kind) => {
    expect(planComment([], wanted({ mode, verdict })).kind).toBe(kind);
  });

  const said = (commit: string) => `same, commit ${commit.slice(0, 12)}`;
  test.each([
    ['always', 'other words', 'then', 'now', 'update'],
    ['always', 'the same words', 'now', 'now', 'leave'],
    ['always', 'the same words, and spaces that GitHub dropped', 'now', 'now \n', 'leave'],
    ['always', 'the same of another commit', said(OLD), said(NEW), 'update'],
    ['on-change', 'the same of another commit', said(OLD), said(NEW), 'leave'],
    ['on-change', 'other words', 'then', 'now', 'update'],
    ['on-failure', 'other words', 'then', 'now', 'update'],
  ] as const)('%s, %s', (mode, _, before, now, kind) => {
    expect(planComment([comment(1, before)], wanted({ mode, body: body(now) })).kind).toBe(kind);
  });

  test('keeps the lowest id and removes the others, unless a newer run wrote any of them', () => {
    const three = [comment(3, 'now'), comment(1, 'then'), comment(2, 'now')];
    expect(planComment(three, wanted())).toEqual({ kind: 'update', id: 1, remove: [2, 3] });
    expect(planComment(three.slice(1), wanted({ body: body('then') }))).toMatchObject({ kind: 'leave', remove: [2] });
    expect(planComment([...three, comment(4, 'later', 11)], wanted())).toMatchObject({
      kind: 'leave',
      comment: { id: 1 },
      remove: [],
    });
  });

  test('a run writes over itself', () => {
    expect(planComment([comment(1, 'then', 10)], wanted()).kind).toBe('update');
  });
});

/** A list of comments that may fail, and lose the answer, as told. */
function board(failures: { readonly create?: readonly (number | 'lost' | undefined)[] } = {}) {
  const comments: Comment[] = [];
  const asked: string[] = [];
  const planned = [...(failures.create ?? [])];
  const failing = (status: number) => Object.assign(new Error('no'), { status });
  const api: Comments = {
    author: async () => 'us',
    list: async () => {
      asked.push('list');
      return [...comments];
    },
    create: async (text) => {
      asked.push('create');
      const failure = planned.shift();
      if (typeof failure === 'number') throw failing(failure);
      const made = { id: comments.length + 1, author: 'us', body: text, url: 'u' };
      comments.push(made);
      if (failure === 'lost') throw failing(500);
      return made;
    },
    update: async (id, text) => {
      asked.push(`update ${id}`);
      return { id, author: 'us', body: text, url: 'u' };
    },
    remove: async (id) => {
      asked.push(`remove ${id}`);
      if (id === 99) throw failing(404);
    },
  };
  return { api, comments, asked };
}

describe('writing', () => {
  const waits: number[] = [];
  const waiting = { wait: async (ms: number) => void waits.push(ms), delayMs: 7 };

  test.each([
    ['at once', [], ['list', 'create', 'list']],
    ['with the answer lost', ['lost'], ['list', 'create', 'list']],
    ['at the second try', [502], ['list', 'create', 'list', 'create', 'list']],
    ['lost at the second try', [500, 'lost'], ['list', 'create', 'list', 'create', 'list']],
  ] as const)('a new comment, %s, is one comment', async (_, create, asked) => {
    waits.length = 0;
    const made = board({ create });
    expect(await writeComment(wanted(), made.api, waiting)).toMatchObject({ id: 1 });
    expect(made.comments).toHaveLength(1);
    expect(made.asked).toEqual(asked);
    expect(waits).toEqual(asked.filter((what) => what === 'create').map(() => 7));
  });

  test.each([403, 404, 422])('is refused with %i at once', async (status) => {
    const made = board({ create: [status] });
    await expect(writeComment(wanted(), made.api, waiting)).rejects.toThrow('no');
    expect(made.asked).toEqual(['list', 'create']);
  });

  test('gives up in the end', async () => {
    const made = board({ create: Array(9).fill(500) });
    await expect(writeComment(wanted(), made.api, waiting)).rejects.toThrow('no');
    expect(made.asked.filter((what) => what === 'create')).toHaveLength(4);
  });

  test('only what is ours is touched; what is gone already is no trouble', async () => {
    const made = board();
    made.comments.push(
      { ...comment(1, 'now'), author: 'them' },
      { ...comment(2, 'now'), body: `x\n${comment(2, 'now').body}` },
      comment(3, 'then'),
      comment(99, 'then'),
    );
    await writeComment(wanted(), made.api, waiting);
    expect(made.asked).toEqual(['list', 'update 3', 'remove 99']);
  });
});

test.each([
  [{ status: 403 }, 403],
  [{ status: '403' }, undefined],
  [new Error('x'), undefined],
  [undefined, undefined],
])('the status of %j is %s', (error, expected) => {
  expect(statusOf(error)).toBe(expected);
});
