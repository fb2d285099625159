import type { Table } from '../data/table.ts';
import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** What can keep a model from looking at a row, as problems that name the column. */

export function absentColumn(name: string, { header }: Table): Problem {
  const near = nearest(name, header);
  return {
    code: 'MODEL_COLUMN_ABSENT',
    message: `The model needs the column "${name}", which the data does not have.`,
    hint: `${near === undefined ? '' : `The nearest column is "${near}". `}Give the data the columns that the model was trained on, or train it anew.`,
  };
}

export function textForNumber(name: string, rows: number): Problem {
  return {
    code: 'MODEL_TEXT_FOR_NUMBER',
    message: `The model takes "${name}" as a number, but ${counted(rows)} ${rows === 1 ? 'holds' : 'hold'} another text there.`,
    hint: 'Write numbers into that column, or train the model anew on data that has such values.',
  };
}

export function missingNumber(name: string, rows: number): Problem {
  return {
    code: 'MODEL_MISSING_NUMBER',
    message: `The model needs a number in the column "${name}", which ${counted(rows)} ${rows === 1 ? 'lacks' : 'lack'}.`,
    hint: `Fill the gaps in the data, or leave the column out: add "${name}" to "exclude" under "model.train".`,
  };
}

export function numberTooLarge(name: string, rows: number): Problem {
  return {
    code: 'MODEL_NUMBER_TOO_LARGE',
    message: `The numbers of the column "${name}" reach beyond 3.4e38 in ${counted(rows)}, more than a tree can hold.`,
    hint: `Scale the column down, or leave it out: add "${name}" to "exclude" under "model.train".`,
  };
}

function counted(rows: number): string {
  return `${rows.toLocaleString('en-US')} row${rows === 1 ? '' : 's'}`;
}
