import { nearest } from '../nearest.ts';

/** "Did you mean …?" where a name is near, then the legal names. */
export function suggestion(word: string, names: readonly string[], title: string): string {
  const meant = nearest(word, names);
  const legal = names.length > 0 ? `${title}: ${names.join(', ')}.` : '';
  return [meant === undefined ? '' : `Did you mean ${quoted(meant)}?`, legal].filter(Boolean).join(' ');
}

const LONGEST_QUOTE = 80;

/** A word of the user's in a message, cut where it is too long to read. */
export function quoted(word: string): string {
  if (word.length <= LONGEST_QUOTE) return `"${word}"`;
  // By code points, so that no character is cut in two.
  const characters = [...word.slice(0, 2 * LONGEST_QUOTE)];
  return `"${characters.slice(0, LONGEST_QUOTE).join('')}…"`;
}
