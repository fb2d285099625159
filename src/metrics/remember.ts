/** Gives what was made under a key, or makes it. */
export type Remember<Value> = (key: string, make: () => Value) => Value;

/**
 * Remembers what was asked for last, up to a size in all; what was longest not asked for is forgotten, and made again
 * if it is asked for. What is made must therefore not depend on when.
 */
export function remembering<Value>(capacity: number, sizeOf: (value: Value) => number): Remember<Value> {
  const kept = new Map<string, { readonly value: Value; readonly size: number }>();
  let size = 0;
  return (key, make) => {
    const found = kept.get(key);
    const entry = found ?? sized(make(), sizeOf);
    kept.delete(key);
    kept.set(key, entry);
    if (found !== undefined) return found.value;
    size += entry.size;
    for (const [oldest, { size: freed }] of kept) {
      if (size <= capacity || oldest === key) break;
      kept.delete(oldest);
      size -= freed;
    }
    return entry.value;
  };
}

function sized<Value>(value: Value, sizeOf: (value: Value) => number) {
  return { value, size: sizeOf(value) };
}
