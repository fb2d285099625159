import { createHash } from 'node:crypto';

/** Which run wrote a comment, and about which commit. */
export interface Run {
  readonly id: number;
  readonly attempt: number;
  readonly commit: string;
}

/** A comment of ours, taken apart. */
export interface Body {
  readonly marker: string;
  readonly run: Run;
  readonly text: string;
}

/**
 * What tells the comments of one pull request apart: a hash of the key that the workflow gives, or of the policies'
 * paths, and never any of it.
 */
export function keyHash({
  key,
  policies,
}: {
  readonly key: string | undefined;
  /** From the workspace, in any order. */
  readonly policies: readonly string[];
}): string {
  const named = key === undefined ? { policies: policies.toSorted() } : { key };
  return createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 32);
}

/** The hidden line by which a comment is found again. */
export function markerOf(hash: string): string {
  return `<!-- fairness-gate ${hash} -->`;
}

/** The whole text of a comment: two hidden lines, then what it says. */
export function writeBody({ marker, run, text }: Body): string {
  return `${marker}\n<!-- ${run.id}.${run.attempt} ${run.commit} -->\n${text}`;
}

/** Takes a comment apart; `undefined` for one that does not begin with a marker. */
export function readBody(body: string): Body | undefined {
  const [marker = '', second = '', ...rest] = body.split(/\r?\n/);
  if (!MARKER.test(marker)) return undefined;
  const found = RUN.exec(second);
  if (found === null) return { marker, run: NO_RUN, text: [second, ...rest].join('\n') };
  const [, id, attempt, commit = ''] = found;
  return { marker, run: { id: Number(id), attempt: Number(attempt), commit }, text: rest.join('\n') };
}

const MARKER = /^<!-- fairness-gate [0-9a-f]{32} -->$/;
const RUN = /^<!-- (\d{1,15})\.(\d{1,9}) ([0-9a-f]{7,64}) -->$/;

/** Where somebody edited the line away: older than any. */
const NO_RUN: Run = { id: 0, attempt: 0, commit: '' };

export function isNewer(a: Run, b: Run): boolean {
  return a.id === b.id ? a.attempt > b.attempt : a.id > b.id;
}

/** What a comment says, whichever commit it says it of, and whichever was the base's when it did. */
export function withoutCommit({ text, run }: Body): string {
  const own = run.commit === '' ? text : text.replaceAll(run.commit.slice(0, COMMIT_DIGITS), '');
  return own.replaceAll(OF_BASE, '');
}

/** As sentences.ts names the base, in Markdown. */
const OF_BASE = /(?<= the base )`[0-9a-f]{12}`/g;

/** As many as a report shows of a SHA. */
const COMMIT_DIGITS = 12;
