import { UserError } from '../errors.ts';
import { byValue, matchesWritten } from './groups.ts';
import { labelKey } from './labels.ts';
import { numbersOf } from './numbers.ts';
import { splitRows } from './split.ts';
import type { CodedColumn, Scalar, Table } from './table.ts';

/** The squares of larger weights could not be summed in float64. */
const MAX_WEIGHT = 1e100;

/** What a policy says of the columns that make a dataset, in its own words. */
export interface DatasetDescription {
  readonly y_true: string;
  readonly pos_label?: string | undefined;
  readonly sample_weight?: string | undefined;
  readonly split?: RandomSplit | ColumnSplit | undefined;
  /** Whether the rows that are not assessed train a model, and so need labels too. */
  readonly trains?: boolean;
}

/** Stratified by whether the label is the positive one, the negative rows first: scikit-learn's order for 0 and 1. */
interface RandomSplit {
  readonly test_size: number;
  readonly random_state: number;
  readonly stratify: boolean;
}

interface ColumnSplit {
  readonly column: string;
  readonly test: string;
}

/** Labels, weights and roles of the rows of a table, checked: every assessed row has a label and a sound weight. */
export interface Dataset {
  readonly table: Table;
  /** For each row of the table 1 where the label is the positive one, 0 where it is the other. */
  readonly labels: Uint8Array;
  readonly classes: Classes;
  /** For each row of the table; finite and not negative in assessed rows. */
  readonly weights?: Float64Array;
  /** Rows that are assessed, or `undefined` for all. */
  readonly assessed: Uint32Array | undefined;
  /** Rows that may train a model: those that are not assessed. */
  readonly training: Uint32Array;
}

/** The two labels. `negative` is `null` where only the positive one occurs. */
export interface Classes {
  readonly negative: Scalar;
  readonly positive: Scalar;
}

/**
 * Gives the rows of a table their roles.
 *
 * @throws UserError for a third label, a positive label that does not occur, a split that leaves no row, a missing
 *   label or weight, or a negative weight in an assessed row
 */
export function toDataset(table: Table, description: DatasetDescription): Dataset {
  const column = table.columns.get(description.y_true) as CodedColumn;
  const classes = toClasses(table, column, description.pos_label);
  const labels = indicator(column, classes.positive);
  const { assessed, training } = splitTable(table, { split: description.split, column, labels });
  requireLabels(table, column, { rows: assessed, kind: 'assessed' });
  if (description.trains) requireLabels(table, column, { rows: training, kind: 'training' });
  const weights =
    description.sample_weight === undefined ? undefined : soundWeights(table, description.sample_weight, assessed);
  return { table, labels, classes, ...(weights && { weights }), assessed, training };
}

/** The first `rows` (or all) of an array with an entry for each row of the table. */
export function taken<T extends Uint8Array | Float64Array>(values: T, rows: Uint32Array | undefined): T {
  if (rows === undefined) return values;
  const result = new (values.constructor as new (length: number) => T)(rows.length);
  for (let at = 0; at < rows.length; at++) result[at] = values[rows[at] as number] as number;
  return result;
}

function requireLabels(
  table: Table,
  column: CodedColumn,
  { rows, kind }: { readonly rows: Uint32Array | undefined; readonly kind: 'assessed' | 'training' | 'stratified' },
): void {
  refuseRows(table, rows, {
    code: 'DATA_MISSING_LABEL',
    bad: (row) => column.codes[row] === 0,
    what: (count) => `${count} ${kind} ${count === 1 ? 'row has' : 'rows have'} no label in "${column.name}".`,
    hint: 'Remove those rows from the data, or list what stands for a label there; "data.na_values" says what is missing.',
  });
}

/** For each row 1 where it has the label, in whatever spelling: `1` and `1.0`, `true` and `True`. */
function indicator(column: CodedColumn, label: Scalar): Uint8Array {
  const key = labelKey(label);
  const ofCode = column.values.map((value) => Number(value !== null && labelKey(value) === key));
  const rows = new Uint8Array(column.codes.length);
  for (let row = 0; row < rows.length; row++) rows[row] = ofCode[column.codes[row] as number] as number;
  return rows;
}

function toClasses(table: Table, column: CodedColumn, posLabel: string | undefined): Classes {
  const occurring = distinctLabels(column);
  if (occurring.length > 2) throw thirdLabel(table, column, occurring);
  const listed = occurring.map(({ value }) => `"${String(value)}"`).join(', ');
  if (occurring.length === 0) {
    throw new UserError(
      'DATA_NO_LABELS',
      `The label column "${column.name}" is empty in every row.`,
      'Name the column that holds the labels as "data.y_true".',
      table.place(0),
    );
  }
  if (posLabel === undefined) {
    const keys = occurring.map(({ value }) => labelKey(value));
    const known = new Set([labelKey('0'), labelKey('1'), labelKey('false'), labelKey('true')]);
    if (!keys.every((key) => known.has(key))) {
      throw new UserError(
        'DATA_POS_LABEL_NEEDED',
        `The labels in "${column.name}" are ${listed}, so the gate cannot know which one counts as selected.`,
        'Write "pos_label" under "data", for example pos_label: ' +
          JSON.stringify(String(occurring.at(-1)?.value)) +
          '.',
      );
    }
    const isPositive = (value: Scalar) => [labelKey('1'), labelKey('true')].includes(labelKey(value));
    const positive = occurring.find(({ value }) => isPositive(value))?.value;
    const negative = occurring.find(({ value }) => !isPositive(value))?.value ?? null;
    return { negative, positive: positive ?? (labelKey(negative) === labelKey('0') ? '1' : 'true') };
  }
  const positive = column.values.find((value) => matchesWritten(value, posLabel));
  if (positive === undefined) {
    throw new UserError(
      'DATA_POS_LABEL_ABSENT',
      `The positive label "${posLabel}" does not occur in the column "${column.name}".`,
      `Labels there: ${listed}. "pos_label" must be written exactly as in the data.`,
    );
  }
  const negative = occurring.find(({ value }) => labelKey(value) !== labelKey(positive))?.value ?? null;
  return { negative, positive };
}

interface LabelCount {
  readonly value: Scalar;
  readonly rows: number;
}

/** The labels that occur, those that differ only in spelling (`1`, `1.0`) taken together. */
function distinctLabels(column: CodedColumn): readonly LabelCount[] {
  const rows = new Float64Array(column.values.length);
  for (const code of column.codes) rows[code]! += 1;
  const byKey = new Map<string, LabelCount>();
  for (const [code, value] of column.values.entries()) {
    if (value === null || rows[code] === 0) continue;
    const key = labelKey(value);
    const before = byKey.get(key);
    byKey.set(key, { value: before?.value ?? value, rows: (before?.rows ?? 0) + (rows[code] as number) });
  }
  return [...byKey.values()].sort((a, b) => byValue(a.value, b.value));
}

function thirdLabel(table: Table, column: CodedColumn, occurring: readonly LabelCount[]): UserError {
  const shown = [...occurring].sort((a, b) => b.rows - a.rows).slice(0, 10);
  const list = shown.map(({ value, rows }) => `"${String(value)}" (${rows} rows)`).join(', ');
  const more = occurring.length > shown.length ? ` and ${occurring.length - shown.length} more` : '';
  const [first, second] = shown.map(({ value }) => labelKey(value));
  const third = column.codes.findIndex((code) => {
    const value = column.values[code] as Scalar;
    return value !== null && ![first, second].includes(labelKey(value));
  });
  return new UserError(
    'DATA_THIRD_LABEL',
    `The label column "${column.name}" holds ${occurring.length} labels; a binary task has two: ${list}${more}.`,
    'Name another column as "data.y_true", or set "task: multiclass" under "data" (not supported yet).',
    table.place(third),
  );
}

function splitTable(
  table: Table,
  { split, column, labels }: { split: DatasetDescription['split']; column: CodedColumn; labels: Uint8Array },
): Pick<Dataset, 'assessed' | 'training'> {
  if (split === undefined) return { assessed: undefined, training: new Uint32Array(0) };
  if ('column' in split) return splitByColumn(table, split);
  if (split.stratify) requireLabels(table, column, { rows: undefined, kind: 'stratified' });
  const { train, test } = splitRows({
    rows: table.rows,
    testSize: split.test_size,
    randomState: split.random_state,
    ...(split.stratify && { strata: labels }),
  });
  return { assessed: test, training: train };
}

function splitByColumn(table: Table, { column: name, test }: ColumnSplit): Pick<Dataset, 'assessed' | 'training'> {
  const column = table.columns.get(name) as CodedColumn;
  const code = column.values.findIndex((value) => matchesWritten(value, test));
  const assessed: number[] = [];
  const training: number[] = [];
  for (let row = 0; row < table.rows; row++) (column.codes[row] === code ? assessed : training).push(row);
  if (assessed.length === 0) {
    const seen = column.values.slice(0, 11).map((value) => (value === null ? 'nothing' : `"${String(value)}"`));
    throw new UserError(
      'DATA_NO_TEST_ROWS',
      `No row has "${test}" in the column "${name}", so there is nothing to assess.`,
      `Write one of its values as "data.split.test": ${seen.slice(1).join(', ')}.`,
    );
  }
  return { assessed: Uint32Array.from(assessed), training: Uint32Array.from(training) };
}

function soundWeights(table: Table, name: string, assessed: Uint32Array | undefined): Float64Array {
  const values = numbersOf(table, name);
  refuseRows(table, assessed, {
    code: 'DATA_MISSING_WEIGHT',
    bad: (row) => Number.isNaN(values[row]),
    what: (rows) => `${rows} assessed ${rows === 1 ? 'row has' : 'rows have'} no weight in "${name}".`,
    hint: 'Give every assessed row a weight; 0 leaves a row out of every rate.',
  });
  refuseRows(table, assessed, {
    code: 'DATA_WEIGHT_OUT_OF_RANGE',
    bad: (row) => (values[row] as number) < 0 || (values[row] as number) > MAX_WEIGHT,
    what: (rows) =>
      `${rows} assessed ${rows === 1 ? 'row has' : 'rows have'} a weight below 0 or above ${MAX_WEIGHT} in "${name}".`,
    hint: 'A sample weight is a finite number from 0 up.',
  });
  return values;
}

interface Refusal {
  readonly code: string;
  readonly bad: (row: number) => boolean;
  readonly what: (rows: number) => string;
  readonly hint: string;
}

/** Counts the rows that are bad and refuses them, naming the first. */
function refuseRows(table: Table, rows: Uint32Array | undefined, { code, bad, what, hint }: Refusal): void {
  let first: number | undefined;
  let count = 0;
  const length = rows?.length ?? table.rows;
  for (let at = 0; at < length; at++) {
    const row = rows ? (rows[at] as number) : at;
    if (!bad(row)) continue;
    count++;
    if (first === undefined || row < first) first = row;
  }
  if (first !== undefined) throw new UserError(code, what(count), hint, table.place(first));
}
