import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { UserError } from '../errors.ts';
import type { AssessedRows } from './assessed-rows.ts';

/**
 * What a model decided on each assessed row, kept beside a committed report so that another model on the same rows can
 * be compared row by row: no feature, no label, no id.
 */
export interface StoredPredictions extends RowsOf {
  /** 1 = selected, 0 = not; one a row, in the order of the data. */
  readonly selected: Uint8Array;
}

/** Which rows those are. */
export interface RowsOf {
  /** SHA-256 (hex) of the data. */
  readonly data: string;
  /** SHA-256 (hex) of the numbers of the assessed rows, 32 bits each, little-endian. */
  readonly assessed: string;
  readonly rows: number;
  readonly y_true: string;
  readonly pos_label: string | null;
}

/** More rows than anyone assesses; a file that says more was not written by us. */
const MAX_ROWS = 1 << 28;
const HEADER_BYTES = 1 << 16;

/** Where the predictions of a baseline lie. */
export function predictionsPath(report: string): string {
  return `${report}.predictions.gz`;
}

/** The largest such file that is read. */
export const MAX_PREDICTIONS_BYTES = 64 << 20;

export function rowsOf({ dataset, columns }: AssessedRows): RowsOf {
  const { table, assessed } = dataset;
  const rows = assessed?.length ?? table.rows;
  return {
    data: table.sha256,
    assessed: createHash('sha256').update(numbers(assessed, rows)).digest('hex'),
    rows,
    y_true: columns.y_true,
    pos_label: columns.pos_label ?? null,
  };
}

/** In bytes that do not depend on the machine. */
function numbers(assessed: Uint32Array | undefined, rows: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 * rows));
  for (let at = 0; at < rows; at++) bytes.setUint32(4 * at, assessed ? (assessed[at] as number) : at, true);
  return new Uint8Array(bytes.buffer);
}

/** A line of JSON that says which rows they are, and a line with a digit for each. */
export function writePredictions({ selected, ...of }: StoredPredictions): Buffer {
  const digits = Buffer.alloc(selected.length, '0');
  for (let row = 0; row < selected.length; row++) if (selected[row] === 1) digits[row] = ONE;
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify({ version: 1, ...of })}\n`), digits, NEWLINE]));
}

const ZERO = 48;
const ONE = 49;
const NEWLINE = Buffer.from('\n');

/** @throws UserError BASELINE_PREDICTIONS where the bytes are not those of `writePredictions` */
export function readPredictions(zipped: Buffer, path: string): StoredPredictions {
  const bytes = inflated(zipped, path);
  const end = bytes.indexOf(NEWLINE);
  const header = end < 0 || end > HEADER_BYTES ? undefined : parsed(bytes.toString('utf8', 0, end));
  if (header === undefined) throw unreadable(path, 'it does not begin with the line that says which rows they are');
  const digits = bytes.subarray(end + 1, bytes.at(-1) === NEWLINE[0] ? -1 : undefined);
  if (digits.length !== header.rows) {
    throw unreadable(path, `it says ${header.rows} rows and holds ${digits.length}`);
  }
  if (digits.some((digit) => digit !== ZERO && digit !== ONE))
    throw unreadable(path, 'a prediction is neither 0 nor 1');
  return { ...header, selected: Uint8Array.from(digits, (digit) => digit - ZERO) };
}

function inflated(zipped: Buffer, path: string): Buffer {
  try {
    return gunzipSync(zipped, { maxOutputLength: MAX_ROWS });
  } catch {
    throw unreadable(path, 'it is not what gzip writes, or too large');
  }
}

function parsed(line: string): RowsOf | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, data, assessed, rows, y_true, pos_label } = value as { readonly [key: string]: unknown };
  const sound =
    version === 1 &&
    isHash(data) &&
    isHash(assessed) &&
    Number.isInteger(rows) &&
    typeof y_true === 'string' &&
    (pos_label === null || typeof pos_label === 'string');
  return sound ? ({ data, assessed, rows, y_true, pos_label } as RowsOf) : undefined;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function unreadable(path: string, why: string): UserError {
  return new UserError(
    'BASELINE_PREDICTIONS',
    `"${path}" holds no predictions of a baseline: ${why}.`,
    'Write it anew with "fairness-gate check --write-baseline FILE", or delete it: the comparison is unpaired then.',
    { file: path },
  );
}
