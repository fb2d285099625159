import type { Scalar } from './table.ts';

/** The values of a group, one for each column of its feature; `null` is a missing value. */
export type Group = readonly Scalar[];

/** Whether a value of the data is the one that a policy writes: text by how it is written, typed values by value. */
export function matchesWritten(value: Scalar, written: string | null): boolean {
  if (value === null || written === null) return value === written;
  if (typeof value === 'number') return written.trim() !== '' && Number(written) === value;
  if (typeof value === 'boolean') return written.toLowerCase() === String(value);
  return value === written;
}

/** A text that is equal for groups that are alike, whatever characters their values hold. */
export function foldedKey(group: Group): string {
  return JSON.stringify(group.map(folded));
}

function folded(value: Scalar): string | null {
  return value === null ? null : String(value).normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Order of values: numbers, then texts by code point, then booleans, and what is missing last. */
export function byValue(a: Scalar, b: Scalar): number {
  if (typeof a !== typeof b || a === null || b === null) return rank(a) - rank(b);
  if (typeof a === 'string') return byCodePoint(a, String(b));
  return Number(a) - Number(b);
}

function rank(value: Scalar): number {
  if (value === null) return 3;
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

/** Order of texts by Unicode code point, as Python sorts them (JavaScript's own order is by UTF-16 unit). */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [at, character] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (character !== other) return (character.codePointAt(0) as number) - (other.codePointAt(0) as number);
  }
  return left.length - right.length;
}
