import type { Bounded, Interval } from '../stats/interval.ts';
import { midP } from '../stats/mid-p.ts';
import { squareAndAdd } from '../stats/square-and-add.ts';
import type { Compared, Uncertainty } from './metric.ts';
import { type Part, shareAt } from './part.ts';

/** A figure as it stands, and the shares and means that it is a function of. */
export interface Estimate {
  readonly value: number;
  readonly parts: readonly Part[];
  readonly of: (values: readonly number[]) => number;
}

const itself = ([value]: readonly number[]): number => value as number;

/** How sure a figure is; `undefined` where that is not known. */
export function estimateOf<Of>(
  value: number,
  uncertainty: Uncertainty<Of> | undefined,
  { tally, whole, ...compared }: { readonly tally: Of; readonly whole: Of } & Compared<Of>,
): Estimate | undefined {
  const parts = uncertainty?.parts(tally, whole, compared);
  return parts && { value, parts: parts.map(remembered), of: uncertainty?.of ?? itself };
}

/** A report asks for the same few bounds again and again: for the figure, and for every pair of groups. */
const MOST_REMEMBERED = 8;

function remembered(part: Part): Part {
  const { value, share, bounds } = part;
  return {
    ...part,
    bounds: remember(bounds),
    ...(share && { tailBounds: remember((z) => midP(value, shareAt(part, z).rows, z)) }),
  };
}

function remember(bounds: Part['bounds']): Part['bounds'] {
  // Made when it is asked for: most parts of a thousand groups never are.
  let found: Map<number, Interval> | undefined;
  return (z) => {
    found ??= new Map();
    const known = found.get(z);
    if (known !== undefined) return known;
    if (found.size >= MOST_REMEMBERED) found.clear();
    const interval = bounds(z);
    found.set(z, interval);
    return interval;
  };
}

/** Two-sided bounds of a figure at the critical value z: those of its only part, or square-and-add over several. */
export function boundsOf({ value, parts, of }: Estimate, z: number): Interval {
  return functionOf(
    { value, of },
    parts.map((part) => ({ value: part.value, ...part.bounds(z) })),
  );
}

/** The same for a z far out in the tails, as where the furthest of many bounds is taken. */
export function tailBoundsOf({ value, parts, of }: Estimate, z: number): Interval {
  return functionOf(
    { value, of },
    parts.map((part) => ({ value: part.value, ...tailBounds(part, z) })),
  );
}

/** Bounds of a part far out in the tails: shares have mid-P bounds, since Wilson's are too near there. */
export function tailBounds({ bounds, tailBounds = bounds }: Part, z: number): Interval {
  return tailBounds(z);
}

function functionOf({ value, of }: Pick<Estimate, 'value' | 'of'>, parts: readonly Bounded[]): Interval {
  const { low, high } = squareAndAdd(parts, of);
  return { low: Math.min(low, value), high: Math.max(high, value) };
}

/** Rows behind the least sure part. */
export function rowsOf({ parts }: Estimate): number {
  return Math.min(...parts.map(({ rows }) => rows));
}

/** Whether the figure is a share of rows, nothing more. */
export function shareIn({ parts, of }: Estimate): Part | undefined {
  const [part] = parts;
  return parts.length === 1 && part?.share && of === itself ? part : undefined;
}
