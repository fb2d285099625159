import { sameLabel } from '../data/labels.ts';
import { numericValues } from '../data/numeric-values.ts';
import type { CodedColumn } from '../data/table.ts';
import type { LabelPlan } from './label-plan.ts';

/** Columns that may have a role, by their names and values. They are proposed, and none of them is used unasked. */
export interface Looks {
  readonly yPred?: string | undefined;
  readonly yScore?: string | undefined;
  readonly id?: string | undefined;
  readonly weight?: string | undefined;
  readonly split?: { readonly column: string; readonly test: string } | undefined;
}

const PREDICTION = /^(y[_ ]?)?(pred|preds|predicted|prediction|predictions|hat)([_ ]?(label|class|value))?$/i;
const SCORE = /(^|[_ ])(score|proba|prob|probability)$/i;
const WEIGHT = /^(sample[_ ]?|survey[_ ]?|final[_ ]?)?(weight|weights|wgt|fnlwgt)$/i;
const SPLIT = /^(split|part|partition|fold|subset|set)$/i;
const ID = /^(id|uuid|guid|index|key|unnamed: 0)$|[_ -](id|uuid|guid)$|[a-z]I[dD]$/i;

/** What columns beside the label and the sensitive ones look like; of several that look alike the first counts. */
export function looksOf(columns: readonly CodedColumn[], label: LabelPlan): Looks {
  const split = columns.find((column) => SPLIT.test(column.name) && testValue(column) !== undefined);
  return {
    yPred: columns.find((column) => PREDICTION.test(column.name) && fitsLabel(column, label))?.name,
    yScore: columns.find((column) => SCORE.test(column.name) && label.task === 'binary' && within(column, [0, 1]))
      ?.name,
    id: columns.find(identifiesRows)?.name,
    weight: columns.find((column) => WEIGHT.test(column.name) && within(column, [0, Number.MAX_VALUE]))?.name,
    split: split && { column: split.name, test: testValue(split) as string },
  };
}

/** Whether every row has a value of its own, and the values are texts, count the rows, or are called ids. */
export function identifiesRows(column: CodedColumn): boolean {
  const { name, codes, values } = column;
  if (codes.length < 2 || values.length - 1 !== codes.length) return false;
  const numbers = numericValues(column)?.subarray(1);
  if (numbers === undefined || ID.test(name)) return true;
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const greatest = numbers.reduce((a, b) => Math.max(a, b));
  return numbers.every(Number.isInteger) && greatest - least === codes.length - 1;
}

function testValue({ values }: CodedColumn): string | undefined {
  if (values.length > 6) return undefined;
  return values.map(String).find((value) => /^test$/i.test(value));
}

/** Whether the values could be predictions of the label. */
function fitsLabel(column: CodedColumn, label: LabelPlan): boolean {
  if (column.codes.includes(0)) return false;
  if (label.task === 'regression') return numericValues(column) !== undefined;
  const values = column.values.slice(1);
  const flags = ['0', '1', 'true', 'false'];
  if (values.every((value) => label.labels.some((known) => sameLabel(known.value, value)))) return true;
  return label.task === 'binary' && values.every((value) => flags.some((flag) => sameLabel(flag, value)));
}

function within(column: CodedColumn, [least, greatest]: readonly [number, number]): boolean {
  const numbers = numericValues(column);
  if (numbers === undefined || column.codes.includes(0)) return false;
  return numbers.subarray(1).every((number) => number >= least && number <= greatest);
}
