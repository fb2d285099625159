import { distance } from 'fastest-levenshtein';

const MAX_LENGTH = 200;

/** The name that was probably meant by `word`: equal but for case, else the closest if few letters differ. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const wanted = word.toLowerCase();
  // At most a third of the letters may differ (rounded up, so that two swapped letters of four are found), never all of them.
  let limit = Math.min(Math.ceil(word.length / 3), word.length - 1);
  let found: string | undefined;
  for (const name of names) {
    const candidate = name.toLowerCase();
    if (candidate === wanted) return name;
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const differing = distance(wanted, candidate);
    if (differing > limit) continue;
    found = name;
    limit = differing - 1;
  }
  return found;
}
