/** How much a reader takes in before it looks at what it is. */
export interface Bounds {
  readonly depth: number;
  /** Of numbers, and again of all other plain values. */
  readonly values: number;
  /** Of texts and keys, in UTF-16 units. */
  readonly textLength: number;
}

/** For a report from a run that someone else may have shaped. */
export const REPORT_BOUNDS: Bounds = { depth: 16, values: 200_000, textLength: 1_000 };

/**
 * For a report of one's own on this machine: whatever `check` writes. A thousand groups with scores hold more than
 * 200,000 numbers, and a field of the data may be 1 MiB long.
 */
export const OWN_REPORT_BOUNDS: Bounds = { ...REPORT_BOUNDS, values: 10_000_000, textLength: 2 ** 20 };

/** What of the bounds parsed JSON breaks, in words; `undefined` where it keeps them. */
export function boundsBroken(value: unknown, bounds: Bounds): string | undefined {
  let numbers = 0;
  let others = 0;
  const look = (item: unknown, depth: number): string | undefined => {
    if (depth > bounds.depth) return `more than ${bounds.depth} levels`;
    if (typeof item === 'number') {
      numbers += 1;
      if (!Number.isFinite(item)) return 'a number that is not finite';
      return numbers > bounds.values ? `more than ${bounds.values} numbers` : undefined;
    }
    if (typeof item !== 'object' || item === null) {
      others += 1;
      if (others > bounds.values) return `more than ${bounds.values} texts`;
      return typeof item === 'string' && item.length > bounds.textLength ? tooLong : undefined;
    }
    for (const [key, inner] of Object.entries(item)) {
      if (key.length > bounds.textLength) return tooLong;
      if (key === '__proto__') return 'a key that no report has';
      const broken = look(inner, depth + 1);
      if (broken !== undefined) return broken;
    }
    return undefined;
  };
  const tooLong = `a text of more than ${bounds.textLength} characters`;
  return look(value, 1);
}
