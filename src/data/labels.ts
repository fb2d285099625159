import { byValue } from './groups.ts';
import { parseNumber } from './number.ts';
import type { Scalar } from './table.ts';

/**
 * The canonical form of a label, equal for two spellings of one label: numbers by value (`1`, `1.0`, `"01"`),
 * booleans in any case (`true`, `"True"`), other texts exactly. A missing label has a key of its own.
 * Number, boolean and text never share a key.
 */
export function labelKey(label: Scalar): string {
  if (label === null) return 'missing';
  const value = typeof label === 'string' ? fromText(label) : label;
  return `${typeof value}:${String(value)}`;
}

/** Whether two labels are the same one, in whatever spelling. A missing label is the same as no other. */
export function sameLabel(a: Scalar, b: Scalar): boolean {
  return a !== null && b !== null && labelKey(a) === labelKey(b);
}

/** Order of labels: by value if all of them are numbers, however they are written, else as values are ordered. */
export function byLabel(labels: readonly Scalar[]): (a: Scalar, b: Scalar) => number {
  const number = (label: Scalar) => (typeof label === 'string' ? fromText(label) : label);
  if (!labels.every((label) => typeof number(label) === 'number')) return byValue;
  return (a, b) => Number(number(a)) - Number(number(b));
}

function fromText(text: string): Scalar {
  const number = parseNumber(text);
  if (number !== undefined) return number;
  const lowered = text.trim().toLowerCase();
  return lowered === 'true' || lowered === 'false' ? lowered === 'true' : text;
}
