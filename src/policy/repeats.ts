/** The positions at which a list repeats an earlier entry. */
export function repeats(list: readonly string[]): number[] {
  const seen = new Set<string>();
  return list.flatMap((entry, i) => {
    if (seen.has(entry)) return [i];
    seen.add(entry);
    return [];
  });
}
