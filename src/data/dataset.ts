import { UserError } from '../errors.ts';
import { matchesWritten } from './groups.ts';
import { numbersOf } from './numbers.ts';
import { refuseRows } from './refuse-rows.ts';
import { splitRows } from './split.ts';
import { requireSummable } from './summable.ts';
import type { CodedColumn, Codes, Table } from './table.ts';
import { type TaskLabels, type TaskName, toTaskLabels } from './task-labels.ts';

/** The squares of larger weights could not be summed in float64. */
const MAX_WEIGHT = 1e100;

/** What a policy says of the columns that make a dataset, in its own words. */
export interface DatasetDescription {
  readonly task: TaskName;
  readonly y_true: string;
  readonly pos_label?: string | undefined;
  readonly sample_weight?: string | undefined;
  readonly split?: RandomSplit | ColumnSplit | undefined;
  /** Whether the rows that are not assessed train a model, and so need labels too. */
  readonly trains?: boolean;
}

/** Stratified by the labels in their order; of two by whether it is the positive one, the negative rows first. */
interface RandomSplit {
  readonly test_size: number;
  readonly random_state: number;
  readonly stratify: boolean;
}

interface ColumnSplit {
  readonly column: string;
  readonly test: string;
}

interface Rows {
  readonly table: Table;
  /** For each row of the table; finite and not negative in assessed rows. */
  readonly weights?: Float64Array;
  /** Rows that are assessed, or `undefined` for all. */
  readonly assessed: Uint32Array | undefined;
  /** Rows that may train a model: those that are not assessed. */
  readonly training: Uint32Array;
}

/** Labels, weights and roles of the rows of a table, checked: every assessed row has a label and a sound weight. */
export type Dataset = Rows & TaskLabels;

export type BinaryDataset = Extract<Dataset, { readonly task: 'binary' }>;

/**
 * Gives the rows of a table their roles.
 *
 * @throws UserError for labels that do not fit the task, a positive label that does not occur, a split that leaves no
 *   row, a missing label or weight, or a negative weight or a label too large to sum in an assessed row
 */
export function toDataset(table: Table, description: DatasetDescription): Dataset {
  const { found, strata, isMissing } = toTaskLabels(table, description);
  const label = { name: description.y_true, isMissing };
  const { assessed, training } = splitTable(table, { split: description.split, label, strata });
  requireLabels(table, label, { rows: assessed, kind: 'assessed' });
  if (description.trains) requireLabels(table, label, { rows: training, kind: 'training' });
  if (found.task === 'regression') requireSummable(table, assessed, { name: label.name, values: found.labels });
  const weights =
    description.sample_weight === undefined ? undefined : soundWeights(table, description.sample_weight, assessed);
  return { table, ...found, ...(weights && { weights }), assessed, training };
}

/** The label column, whatever its kind. */
interface Label {
  readonly name: string;
  readonly isMissing: (row: number) => boolean;
}

function splitTable(
  table: Table,
  { split, label, strata }: { split: DatasetDescription['split']; label: Label; strata: Codes | undefined },
): Pick<Rows, 'assessed' | 'training'> {
  if (split === undefined) return { assessed: undefined, training: new Uint32Array(0) };
  if ('column' in split) return splitByColumn(table, split);
  if (split.stratify) requireLabels(table, label, { rows: undefined, kind: 'stratified' });
  const { train, test } = splitRows({
    rows: table.rows,
    testSize: split.test_size,
    randomState: split.random_state,
    ...(split.stratify && strata && { strata }),
  });
  return { assessed: test, training: train };
}

function splitByColumn(table: Table, { column: name, test }: ColumnSplit): Pick<Rows, 'assessed' | 'training'> {
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

function requireLabels(
  table: Table,
  { name, isMissing }: Label,
  { rows, kind }: { readonly rows: Uint32Array | undefined; readonly kind: 'assessed' | 'training' | 'stratified' },
): void {
  refuseRows(table, rows, {
    code: 'DATA_MISSING_LABEL',
    bad: isMissing,
    what: (count) => `${count} ${kind} ${count === 1 ? 'row has' : 'rows have'} no label in "${name}".`,
    hint: 'Remove those rows from the data, or list what stands for a label there; "data.na_values" says what is missing.',
  });
}
