import { numericValues } from '../data/numeric-values.ts';
import type { CodedColumn } from '../data/table.ts';
import { countMissing } from './feature-plan.ts';
import { identifiesRows, type Looks } from './looks.ts';

/** A column that a tree should not or cannot take as an input, and why. */
export type Exclusion = { readonly column: string } & (
  | { readonly why: 'prediction' | 'split' | 'id' | 'tells_label' | 'too_large' }
  | { readonly why: 'missing'; readonly rows: number }
  | { readonly why: 'texts'; readonly values: number }
);

/** One-hot columns of more texts than this hold names, not kinds. */
const MOST_TEXTS = 1000;
/** With fewer rows chance alone makes a column tell the label. */
const TELLING_ROWS = 20;
/** Rows that a category must have on average before it can be said to tell the label. */
const ROWS_A_VALUE = 5;

/** Which of the inputs would keep the tree from being trained, or train it on what it should foretell. */
export function exclusionsOf(
  inputs: readonly CodedColumn[],
  { looks, positive }: { readonly looks: Looks; readonly positive: Uint8Array },
): readonly Exclusion[] {
  return inputs.flatMap((column) => exclusionOf(column, looks, positive) ?? []);
}

function exclusionOf(column: CodedColumn, looks: Looks, positive: Uint8Array): Exclusion | undefined {
  const { name, values } = column;
  if (name === looks.yPred || name === looks.yScore) return { column: name, why: 'prediction' };
  if (name === looks.split?.column) return { column: name, why: 'split' };
  if (identifiesRows(column)) return { column: name, why: 'id' };
  const numbers = numericValues(column);
  if (numbers === undefined) {
    if (values.length - 1 > MOST_TEXTS) return { column: name, why: 'texts', values: values.length - 1 };
  } else {
    const missing = countMissing(column);
    if (missing > 0) return { column: name, why: 'missing', rows: missing };
    const fits = numbers.subarray(1).every((number) => Math.abs(Math.fround(number)) < Number.POSITIVE_INFINITY);
    if (!fits) return { column: name, why: 'too_large' };
  }
  return tellsLabel(column, numbers, positive) ? { column: name, why: 'tells_label' } : undefined;
}

/** Whether one look at the column gives the label away in every row: it was probably made from it, or later. */
function tellsLabel({ codes, values }: CodedColumn, numbers: Float64Array | undefined, positive: Uint8Array): boolean {
  if (codes.length < TELLING_ROWS || values.length < 3) return false;
  const seen = new Uint8Array(values.length);
  for (let row = 0; row < codes.length; row++) seen[codes[row] as number]! |= positive[row] === 1 ? 2 : 1;
  if (seen.includes(3)) return false;
  if (numbers === undefined) return (values.length - 1) * ROWS_A_VALUE <= codes.length;
  const rangeOf = (label: number) => {
    const ofLabel = numbers.filter((_, code) => code > 0 && seen[code] === label);
    return [ofLabel.reduce((a, b) => Math.min(a, b), Infinity), ofLabel.reduce((a, b) => Math.max(a, b), -Infinity)];
  };
  const [[lowNegative, highNegative], [lowPositive, highPositive]] = [rangeOf(1), rangeOf(2)] as [number[], number[]];
  return highNegative! < lowPositive! || highPositive! < lowNegative!;
}
