import { extname } from 'node:path';
import { UserError } from '../errors.ts';
import type { Source } from '../source/source.ts';
import type { DataFormat, FormatOptions } from './format.ts';
import { dataFormats, laterExtensions } from './index.ts';
import type { Table } from './table.ts';

export interface ReadTableOptions extends FormatOptions {
  /** Paths and patterns of the files. */
  readonly paths: readonly string[];
}

/** Reads the files that paths and patterns name as one table, in sorted order of their paths. */
export async function readTable(source: Source, { paths, ...options }: ReadTableOptions): Promise<Table> {
  const files = await source.expand(paths);
  const [first] = files;
  if (first === undefined)
    throw new UserError('FILE_MISSING', 'No data file is named.', 'Name one: `path: data.csv` under `data:`.');
  const format = formatOf(first);
  const other = files.find((file) => formatOf(file) !== format);
  if (other !== undefined) throw differing(first, other);
  return format.read(source, files, options);
}

function formatOf(file: string): DataFormat {
  const zipped = extname(file).toLowerCase() === '.gz';
  const extension = extname(zipped ? file.slice(0, -3) : file).toLowerCase();
  const format = dataFormats.find(({ extensions, gzip }) => extensions.includes(extension) && (gzip || !zipped));
  if (format) return format;
  const legal = `Legal endings: ${dataFormats.flatMap(({ extensions, gzip }) => extensions.flatMap((ending) => (gzip ? [ending, `${ending}.gz`] : [ending]))).join(', ')}.`;
  throw laterExtensions.includes(extension)
    ? new UserError('DATA_FORMAT_LATER', `"${file}": ${extension} files are not supported yet.`, legal, { file })
    : new UserError('DATA_FORMAT', `"${file}" has an unknown ending.`, legal, { file });
}

function differing(first: string, other: string): UserError {
  return new UserError(
    'DATA_SHARDS_DIFFER',
    `"${first}" and "${other}" have different formats.`,
    'All files of one table have one format.',
    { file: other },
  );
}
