import type { Classes } from '../data/classes.ts';
import { labelKey } from '../data/labels.ts';
import { numbersOf } from '../data/numbers.ts';
import { numericValues } from '../data/numeric-values.ts';
import type { CodedColumn, Column, Scalar, Table } from '../data/table.ts';
import { taken } from '../data/taken.ts';
import { type Problem, UserError } from '../errors.ts';
import type { Predictions } from './model.ts';

/** Columns of a table that hold predictions, at least one of the two. */
export interface PredictionColumns {
  /** Predicted labels, or 0/1/true/false for selected. A coded column. */
  readonly yPred?: string | undefined;
  /** Scores of the positive label in [0, 1]. */
  readonly yScore?: string | undefined;
}

export interface PredictionOptions {
  /** Rows of the table, one for each assessed row and in their order, or `undefined` for all. */
  readonly rows: Uint32Array | undefined;
  readonly classes: Classes;
  /** Selected means a score of at least this, whatever the predicted labels say. Needed if there are none. */
  readonly threshold?: number | undefined;
}

/**
 * Predictions that were made elsewhere, from columns of a table. What `yPred` holds is decided over all its values: labels of
 * the data if all are, else flags of who is selected.
 *
 * @throws UserError for values that are neither, and for assessed rows without a prediction or with an unsound score
 */
export function readPredictions(
  table: Table,
  { yPred, yScore }: PredictionColumns,
  { rows, classes, threshold }: PredictionOptions,
): Predictions {
  const problems: Problem[] = [];
  const labels =
    yPred === undefined
      ? undefined
      : readLabels(table, table.columns.get(yPred) as CodedColumn, { rows, classes, problems });
  const scores =
    yScore === undefined ? undefined : readScores(table, table.columns.get(yScore) as Column, { rows, problems });
  const [first, ...others] = problems;
  if (first) throw UserError.of([first, ...others]);
  const selected = scores && threshold !== undefined ? selectedByScore(scores, threshold) : labels;
  if (selected === undefined) throw noThreshold();
  return { labels: selected, ...(scores && { scores }) };
}

function selectedByScore(scores: Float64Array, threshold: number): Uint8Array {
  return Uint8Array.from(scores, (score) => Number(score >= threshold));
}

interface Reading {
  readonly rows: Uint32Array | undefined;
  /** Takes what is wrong with the column. */
  readonly problems: Problem[];
}

function readLabels(
  table: Table,
  column: CodedColumn,
  { rows, classes, problems }: Reading & { readonly classes: Classes },
): Uint8Array {
  const positives = positiveKeys(column, classes);
  if (positives === undefined) {
    problems.push(strangeLabels(table, column, classes));
    return new Uint8Array(0);
  }
  const ofCode = Uint8Array.from(column.values, (value) => Number(positives.has(labelKey(value))));
  const labels = new Uint8Array(rows?.length ?? table.rows);
  const missing = { rows: 0, first: Number.POSITIVE_INFINITY };
  for (let at = 0; at < labels.length; at++) {
    const row = rows ? (rows[at] as number) : at;
    const code = column.codes[row] as number;
    if (code === 0) count(missing, row);
    labels[at] = ofCode[code] as number;
  }
  if (missing.rows > 0) {
    problems.push({
      code: 'MODEL_MISSING_PREDICTION',
      message: `${assessed(missing.rows)} no prediction in "${column.name}".`,
      hint: 'Write a prediction for every assessed row.',
      place: table.place(missing.first),
    });
  }
  return labels;
}

const FLAGS: readonly string[] = ['0', '1', 'false', 'true'].map(labelKey);
const SELECTED: readonly string[] = ['1', 'true'].map(labelKey);

/** The keys that mean the positive label; undefined if the column holds neither labels nor flags. */
function positiveKeys(column: CodedColumn, { negative, positive }: Classes): ReadonlySet<string> | undefined {
  const labels = [negative, positive].filter((label) => label !== null).map(labelKey);
  const keys = column.values.filter((value) => value !== null).map(labelKey);
  if (keys.every((key) => labels.includes(key))) return new Set([labelKey(positive)]);
  return keys.every((key) => FLAGS.includes(key)) ? new Set(SELECTED) : undefined;
}

const MAX_LISTED = 10;

function strangeLabels(table: Table, column: CodedColumn, { negative, positive }: Classes): Problem {
  const labels = [negative, positive].filter((label) => label !== null);
  const keys = labels.map(labelKey);
  const rows = new Float64Array(column.values.length);
  for (const code of column.codes) rows[code]! += 1;
  const strange = [...column.values.entries()].filter(
    ([code, value]) => value !== null && rows[code] !== 0 && !keys.includes(labelKey(value)),
  );
  const listed = strange
    .sort(([a], [b]) => (rows[b] as number) - (rows[a] as number) || a - b)
    .slice(0, MAX_LISTED)
    .map(([code, value]) => `${quoted(value)} (${counted(rows[code] as number)})`);
  const more = strange.length > MAX_LISTED ? ` and ${strange.length - MAX_LISTED} more` : '';
  const codes = new Set(strange.map(([code]) => code));
  return {
    code: 'MODEL_STRANGE_PREDICTION',
    message: `The predictions in "${column.name}" hold what is no label of the data: ${listed.join(', ')}${more}.`,
    hint: `Write labels of the data (${labels.map(quoted).join(', ')}), or 0 and 1 (or false and true) for not selected and selected.`,
    place: table.place(column.codes.findIndex((code) => codes.has(code))),
  };
}

function readScores(table: Table, column: Column, { rows, problems }: Reading): Float64Array {
  const numbers = column.kind === 'coded' ? numericValues(column) : column.values;
  if (numbers === undefined) {
    problems.push({
      code: 'MODEL_SCORE_TEXT',
      message: `The scores in "${column.name}" are not all numbers.`,
      hint: 'A score is the probability of the positive label, a number from 0 to 1.',
      place: table.place(firstText(column as CodedColumn)),
    });
    return new Float64Array(0);
  }
  const scores = column.kind === 'coded' ? taken(numbersOf(table, column.name), rows) : taken(numbers, rows);
  const missing = { rows: 0, first: Number.POSITIVE_INFINITY };
  const outside = { rows: 0, first: Number.POSITIVE_INFINITY };
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    if (score >= 0 && score <= 1) continue;
    count(Number.isNaN(score) ? missing : outside, rows ? (rows[at] as number) : at);
  }
  if (missing.rows > 0) {
    problems.push({
      code: 'MODEL_MISSING_SCORE',
      message: `${assessed(missing.rows)} no score in "${column.name}".`,
      hint: 'Write a score for every assessed row.',
      place: table.place(missing.first),
    });
  }
  if (outside.rows > 0) {
    problems.push({
      code: 'MODEL_SCORE_RANGE',
      message: `${assessed(outside.rows)} a score outside [0, 1] in "${column.name}".`,
      hint: 'A score is the probability of the positive label; margins and log odds must be turned into one first.',
      place: table.place(outside.first),
    });
  }
  return scores;
}

function firstText(column: CodedColumn): number {
  const isText = column.values.map((value) => numericValues({ ...column, values: [value] }) === undefined);
  return column.codes.findIndex((code) => isText[code] === true);
}

interface Counted {
  rows: number;
  first: number;
}

function count(counted: Counted, row: number): void {
  counted.rows++;
  counted.first = Math.min(counted.first, row);
}

function quoted(value: Scalar): string {
  return `"${String(value)}"`;
}

function counted(rows: number): string {
  return `${rows.toLocaleString('en-US')} row${rows === 1 ? '' : 's'}`;
}

function assessed(rows: number): string {
  return rows === 1 ? '1 assessed row has' : `${rows.toLocaleString('en-US')} assessed rows have`;
}

function noThreshold(): UserError {
  return new UserError(
    'MODEL_NO_THRESHOLD',
    'The predictions have scores but neither labels nor a threshold, so nobody can be told to be selected.',
    'Write "threshold" under "model", for example 0.5, or name a column "y_pred" under "predictions".',
  );
}
