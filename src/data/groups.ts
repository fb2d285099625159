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

/** Order of texts by Unicode code point, as Python sorts them. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return inCodePointOrder(left) - inCodePointOrder(right);
  }
  return a.length - b.length;
}

/** UTF-16 puts surrogates, the halves of what lies beyond U+FFFF, before U+E000 to U+FFFF: they belong after them. */
function inCodePointOrder(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}
