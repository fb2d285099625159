import fc from 'fast-check';
import type { Rows } from '../../src/tally/count.ts';

/** Rows with a group each, as an array of them: easy to reorder, split and repeat. */
export interface Row {
  readonly label: 0 | 1;
  readonly prediction: 0 | 1;
  readonly score: number;
  readonly weight: number;
  readonly group: number;
}

export const GROUPS = 3;

const bit = fc.constantFrom(0 as const, 1 as const);

/** Scores in tenths so that ties occur, weights in halves so that sums of them are exact. */
export const someRows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    label: bit,
    prediction: bit,
    score: fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10),
    weight: fc.integer({ min: 0, max: 8 }).map((half) => half / 2),
    group: fc.integer({ min: 0, max: GROUPS - 1 }),
  }),
  { minLength: 1, maxLength: 40 },
);

export function columns(rows: readonly Row[], { weighted }: { readonly weighted: boolean }): Rows {
  return {
    labels: Uint8Array.from(rows, ({ label }) => label),
    predictions: Uint8Array.from(rows, ({ prediction }) => prediction),
    scores: Float64Array.from(rows, ({ score }) => score),
    ...(weighted && { weights: Float64Array.from(rows, ({ weight }) => weight) }),
  };
}

export function groupsOf(rows: readonly Row[]): { readonly codes: Uint8Array; readonly size: number } {
  return { codes: Uint8Array.from(rows, ({ group }) => group), size: GROUPS };
}
