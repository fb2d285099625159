import fc from 'fast-check';
import type { RegressionRows } from '../../src/tally/count-regression.ts';

/** A row with a group, as an array of them is easy to reorder and split. */
export interface RegressionRow {
  readonly label: number;
  readonly prediction: number;
  readonly weight: number;
  readonly group: number;
}

export const GROUPS = 3;

const tenths = fc.integer({ min: -50, max: 50 }).map((tenth) => tenth / 10);

export const someRegressionRows: fc.Arbitrary<RegressionRow[]> = fc.array(
  fc.record({
    label: tenths,
    prediction: tenths,
    weight: fc.integer({ min: 0, max: 8 }).map((half) => half / 2),
    group: fc.integer({ min: 0, max: GROUPS - 1 }),
  }),
  { minLength: 1, maxLength: 40 },
);

export function regressionColumns(
  rows: readonly RegressionRow[],
  { weighted }: { readonly weighted: boolean },
): RegressionRows {
  return {
    labels: Float64Array.from(rows, ({ label }) => label),
    predictions: Float64Array.from(rows, ({ prediction }) => prediction),
    ...(weighted && { weights: Float64Array.from(rows, ({ weight }) => weight) }),
  };
}

export function regressionGroups(rows: readonly RegressionRow[]): {
  readonly codes: Uint8Array;
  readonly size: number;
} {
  return { codes: Uint8Array.from(rows, ({ group }) => group), size: GROUPS };
}
