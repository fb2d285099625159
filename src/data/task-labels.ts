import { UserError } from '../errors.ts';
import { type Classes, classesOf, indicator, toClasses } from './classes.ts';
import { labelKey, sameLabel } from './labels.ts';
import { numbersOf } from './numbers.ts';
import type { CodedColumn, Codes, Scalar, Table } from './table.ts';

/** Labels of each row of a table, in the form that the task gives them. */
export type TaskLabels =
  | {
      readonly task: 'binary';
      /** 1 where the label is the positive one, 0 where it is the other. */
      readonly labels: Uint8Array;
      readonly classes: Classes;
    }
  | {
      readonly task: 'regression';
      /** `NaN` where missing, which no assessed row is. */
      readonly labels: Float64Array;
    }
  | {
      readonly task: 'multiclass';
      /** Positions in `classes`; 0 too where missing, which no assessed row is. */
      readonly labels: Uint8Array;
      /** Every label of the column, in its order: by value where all are numbers, however written, else by code point. */
      readonly classes: readonly Scalar[];
    };

export type TaskName = TaskLabels['task'];

interface Found {
  readonly found: TaskLabels;
  /** For each row a code, in the order of the labels: what a drawn split may be stratified by. */
  readonly strata?: Codes;
  readonly isMissing: (row: number) => boolean;
}

/** More are a column of numbers or names taken for one of classes. */
const MAX_CLASSES = 100;

/** @throws UserError for labels that do not fit the task */
export function toTaskLabels(
  table: Table,
  {
    task,
    y_true,
    pos_label,
  }: { readonly task: TaskName; readonly y_true: string; readonly pos_label?: string | undefined },
): Found {
  switch (task) {
    case 'binary':
      return binaryLabels(table, table.columns.get(y_true) as CodedColumn, pos_label);
    case 'regression':
      return numberLabels(table, y_true);
    case 'multiclass':
      return classLabels(table, table.columns.get(y_true) as CodedColumn);
  }
}

/**
 * The classes, if every one that a rule names is among them.
 *
 * @throws UserError for one that is not
 */
export function requireClasses(
  { table, classes }: { readonly table: Table; readonly classes: readonly Scalar[] },
  rules: readonly { readonly id: string; readonly class?: string | undefined }[],
): readonly Scalar[] {
  for (const { id, class: named } of rules) {
    if (named === undefined || named === 'macro' || named === 'worst') continue;
    if (classes.some((label) => sameLabel(label, named))) continue;
    throw new UserError(
      'DATA_CLASS_ABSENT',
      `The rule "${id}" names the class "${named}", which does not occur among the labels.`,
      `Labels: ${classes.map((label) => `"${String(label)}"`).join(', ')}. Or write class: macro or class: worst.`,
      table.place(0),
    );
  }
  return classes;
}

function binaryLabels(table: Table, column: CodedColumn, posLabel: string | undefined): Found {
  const classes = toClasses(table, column, posLabel);
  const labels = indicator(column, classes.positive);
  return { found: { task: 'binary', labels, classes }, strata: labels, isMissing: isMissingIn(column) };
}

function numberLabels(table: Table, name: string): Found {
  const labels = numbersOf(table, name);
  return { found: { task: 'regression', labels }, isMissing: (row) => Number.isNaN(labels[row]) };
}

function classLabels(table: Table, column: CodedColumn): Found {
  const classes = classesOf(table, column);
  if (classes.length < 2 || classes.length > MAX_CLASSES) throw otherThanClasses(table, column, classes.length);
  const position = new Map(classes.map((label, at) => [labelKey(label), at]));
  const ofCode = Uint8Array.from(column.values, (value) => (value === null ? 0 : (position.get(labelKey(value)) ?? 0)));
  const labels = new Uint8Array(column.codes.length);
  for (let row = 0; row < labels.length; row++) labels[row] = ofCode[column.codes[row] as number] as number;
  return { found: { task: 'multiclass', labels, classes }, strata: labels, isMissing: isMissingIn(column) };
}

function isMissingIn(column: CodedColumn): (row: number) => boolean {
  return (row) => column.codes[row] === 0;
}

function otherThanClasses(table: Table, column: CodedColumn, labels: number): UserError {
  return new UserError(
    'DATA_CLASSES',
    `The label column "${column.name}" holds ${labels.toLocaleString('en-US')} ${labels === 1 ? 'label' : 'labels'}; a multiclass task has 2 to ${MAX_CLASSES}.`,
    labels === 1 ? 'Name another column as "data.y_true".' : 'For numbers write "task: regression" under "data".',
    table.place(0),
  );
}
