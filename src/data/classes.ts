import { UserError } from '../errors.ts';
import { matchesWritten } from './groups.ts';
import { byLabel, labelKey } from './labels.ts';
import type { CodedColumn, Scalar, Table } from './table.ts';

/** The two labels. `negative` is `null` where only the positive one occurs. */
export interface Classes {
  readonly negative: Scalar;
  readonly positive: Scalar;
}

/**
 * Which of the labels in a column is the positive one.
 *
 * @param posLabel as the policy writes it; not needed where labels are 0 and 1 or booleans
 * @throws UserError for no label, a third one, or a positive one that does not occur
 */
export function toClasses(table: Table, column: CodedColumn, posLabel: string | undefined): Classes {
  const occurring = distinctLabels(column);
  if (occurring.length > 2) throw thirdLabel(table, column, occurring);
  if (occurring.length === 0) throw noLabels(table, column);
  const listed = occurring.map(({ value }) => `"${String(value)}"`).join(', ');
  if (posLabel === undefined) {
    if (!speakForThemselves(occurring)) {
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

/**
 * Every label of a column, in order.
 *
 * @throws UserError where there is none
 */
export function classesOf(table: Table, column: CodedColumn): readonly Scalar[] {
  const occurring = distinctLabels(column);
  if (occurring.length === 0) throw noLabels(table, column);
  return occurring.map(({ value }) => value);
}

/** Whether nobody has to say which of the labels is the positive one: they are 0, 1 or booleans. */
export function speakForThemselves(labels: readonly LabelCount[]): boolean {
  const known = ['0', '1', 'false', 'true'].map(labelKey);
  return labels.every(({ value }) => known.includes(labelKey(value)));
}

/** For each row 1 where it has the label, in whatever spelling: `1` and `1.0`, `true` and `True`. */
export function indicator(column: CodedColumn, label: Scalar): Uint8Array {
  const key = labelKey(label);
  const ofCode = column.values.map((value) => Number(value !== null && labelKey(value) === key));
  const rows = new Uint8Array(column.codes.length);
  for (let row = 0; row < rows.length; row++) rows[row] = ofCode[column.codes[row] as number] as number;
  return rows;
}

export interface LabelCount {
  readonly value: Scalar;
  readonly rows: number;
}

/** The labels that occur, in order; those that differ only in spelling (`1`, `1.0`) taken together. */
export function distinctLabels(column: CodedColumn): readonly LabelCount[] {
  const rows = new Float64Array(column.values.length);
  for (let row = 0; row < column.codes.length; row++) rows[column.codes[row] as number]! += 1;
  const byKey = new Map<string, LabelCount>();
  for (const [code, value] of column.values.entries()) {
    if (value === null || rows[code] === 0) continue;
    const key = labelKey(value);
    const before = byKey.get(key);
    byKey.set(key, { value: before?.value ?? value, rows: (before?.rows ?? 0) + (rows[code] as number) });
  }
  const found = [...byKey.values()];
  const order = byLabel(found.map(({ value }) => value));
  return found.sort((a, b) => order(a.value, b.value));
}

function noLabels(table: Table, column: CodedColumn): UserError {
  return new UserError(
    'DATA_NO_LABELS',
    `The label column "${column.name}" is empty in every row.`,
    'Name the column that holds the labels as "data.y_true".',
    table.place(0),
  );
}

function thirdLabel(table: Table, column: CodedColumn, occurring: readonly LabelCount[]): UserError {
  const shown = [...occurring].sort((a, b) => b.rows - a.rows).slice(0, 10);
  const list = shown.map(({ value, rows }) => `"${String(value)}" (${rows} ${rows === 1 ? 'row' : 'rows'})`).join(', ');
  const more = occurring.length > shown.length ? ` and ${occurring.length - shown.length} more` : '';
  const [first, second] = shown.map(({ value }) => labelKey(value));
  const third = column.codes.findIndex((code) => {
    const value = column.values[code] as Scalar;
    return value !== null && ![first, second].includes(labelKey(value));
  });
  return new UserError(
    'DATA_THIRD_LABEL',
    `The label column "${column.name}" holds ${occurring.length} labels; a binary task has two: ${list}${more}.`,
    `Name another column as "data.y_true", or write ${otherTasks(occurring)} under "data".`,
    table.place(third),
  );
}

/** A column of numbers may be one of classes or of quantities; texts are classes. */
function otherTasks(occurring: readonly LabelCount[]): string {
  const isNumeric = occurring.every(({ value }) => labelKey(value).startsWith('number:'));
  return isNumeric
    ? '"task: multiclass" (these are classes) or "task: regression" (they are quantities)'
    : '"task: multiclass"';
}
