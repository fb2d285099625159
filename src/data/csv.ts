import { createHash, type Hash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import { UserError } from '../errors.ts';
import type { Source } from '../source/source.ts';
import { explainCsvError } from './csv-error.ts';
import type { DataFormat, FormatOptions } from './format.ts';
import { recordLines } from './record-lines.ts';
import { type RowTable, rowTable } from './row-table.ts';
import type { Table } from './table.ts';
import { textBytes } from './text-bytes.ts';

const MAX_RECORD_BYTES = 1 << 20;
const CR = 13;

export const csv: DataFormat = {
  extensions: ['.csv'],
  gzip: true,
  read: (source, files, options) => readDelimited(source, files, { ...options, delimiter: options.delimiter ?? ',' }),
};

export const tsv: DataFormat = {
  extensions: ['.tsv'],
  gzip: true,
  read: (source, files, options) => readDelimited(source, files, { ...options, delimiter: options.delimiter ?? '\t' }),
};

type Options = FormatOptions & { readonly delimiter: string };

async function readDelimited(source: Source, files: readonly string[], options: Options): Promise<Table> {
  checkDelimiter(options.delimiter);
  const hash = createHash('sha256');
  const table = rowTable(options);
  for (const file of files) await readShard(source, file, { delimiter: options.delimiter, hash, table });
  return table.finish(hash.digest('hex'));
}

async function readShard(
  source: Source,
  file: string,
  { delimiter, hash, table }: { delimiter: string; hash: Hash; table: RowTable },
): Promise<void> {
  const lines = recordLines();
  const shard = table.shard(file);
  const breaks = [Buffer.from('\n')];
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: MAX_RECORD_BYTES,
    record_delimiter: breaks,
    relax_column_count: true, // The shard compares them itself: it knows blank lines and the right line.
    skip_empty_lines: true,
    on_record(record: readonly string[], counts: InfoRecord) {
      shard.add(record, lines.next(record, counts));
    },
  });
  parser.resume();
  // Each further line break costs time at every byte, so the others join when a file proves to hold them.
  // The parser works with a copy, which it makes again from what it was given when it meets a byte order mark.
  const onChunk = (chunk: Buffer) => {
    hash.update(chunk);
    if (breaks.length > 1 || !chunk.includes(CR)) return;
    for (const list of [breaks, parser.options.record_delimiter]) list.push(Buffer.from('\r\n'), Buffer.from('\r'));
  };
  try {
    await pipeline(tapped(textBytes(source, file), onChunk), parser);
  } catch (error) {
    throw error instanceof CsvError
      ? await explainCsvError(error, { source, file, lines, header: table.header })
      : error;
  }
  shard.end();
}

async function* tapped(chunks: AsyncIterable<Buffer>, look: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    look(chunk);
    yield chunk;
  }
}

function checkDelimiter(delimiter: string): void {
  if (Array.from(delimiter).length === 1 && !'"\r\n\0\ufeff'.includes(delimiter)) return;
  throw new UserError(
    'DATA_DELIMITER',
    `${JSON.stringify(delimiter)} cannot be a delimiter.`,
    'A delimiter is one character, and neither a quote nor a line break: `delimiter: ";"` under `data:`.',
  );
}
