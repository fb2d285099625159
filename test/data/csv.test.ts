import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ReadTableOptions, readTable } from '../../src/data/read-table.ts';
import type { ColumnRequest, Table } from '../../src/data/table.ts';
import { UserError } from '../../src/errors.ts';
import { memorySource } from './memory-source.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const everyColumn = (header: readonly string[]) =>
  header.filter((name) => name !== '').map((name): ColumnRequest => ({ name, as: 'coded' }));

function read(
  files: Files,
  options: Partial<ReadTableOptions> = {},
  serving: { chunkSizes?: readonly number[] } = {},
): Promise<Table> {
  return readTable(memorySource(files, serving), {
    paths: Object.keys(files),
    naValues: [''],
    columns: everyColumn,
    ...options,
  });
}

function rowsOf(table: Table): unknown[][] {
  return Array.from({ length: table.rows }, (_, row) =>
    Array.from(table.columns.values(), (column) =>
      column.kind === 'coded' ? column.values[column.codes[row] ?? -1] : column.values[row],
    ),
  );
}

describe('reading', () => {
  it.each<[string, Files, unknown[][], number[]]>([
    [
      'plain',
      { 'x.csv': 'a,b\n1,x\n2,y\n' },
      [
        ['1', 'x'],
        ['2', 'y'],
      ],
      [2, 3],
    ],
    ['no final line break', { 'x.csv': 'a,b\n1,x' }, [['1', 'x']], [2]],
    [
      'CRLF',
      { 'x.csv': 'a,b\r\n1,x\r\n2,y\r\n' },
      [
        ['1', 'x'],
        ['2', 'y'],
      ],
      [2, 3],
    ],
    [
      'CR',
      { 'x.csv': 'a,b\r1,x\r2,y' },
      [
        ['1', 'x'],
        ['2', 'y'],
      ],
      [2, 3],
    ],
    [
      'mixed line breaks',
      { 'x.csv': 'a,b\n1,x\r\n2,y\r3,z\n' },
      [
        ['1', 'x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
      [2, 3, 4],
    ],
    ['byte order mark', { 'x.csv': '\ufeffa,b\n1,x\n' }, [['1', 'x']], [2]],
    ['byte order mark, CRLF', { 'x.csv': '\ufeff"a",b\r\n1,x\r\n' }, [['1', 'x']], [2]],
    [
      'quotes',
      { 'x.csv': 'a,b\n"1,""2""",""\n"3",\n' },
      [
        ['1,"2"', null],
        ['3', null],
      ],
      [2, 3],
    ],
    [
      'line breaks in quotes',
      { 'x.csv': 'a,b\n"1\n\r\n\r",x\n2,y\n' },
      [
        ['1\n\r\n\r', 'x'],
        ['2', 'y'],
      ],
      [2, 6],
    ],
    ['line breaks in the header', { 'x.csv': 'a,"b\n"\n1,x\n' }, [['1', 'x']], [3]],
    [
      'blank lines',
      { 'x.csv': '\n\r\na,b\n\n1,x\n \t\n\n2,y\n\n' },
      [
        ['1', 'x'],
        ['2', 'y'],
      ],
      [5, 8],
    ],
    ['blanks are kept', { 'x.csv': 'a,b\n 1 , x\n' }, [[' 1 ', ' x']], [2]],
    ['one column', { 'x.csv': 'a\n1\n\n \n""\n' }, [['1'], [' '], [null]], [2, 4, 5]],
    ['tabs', { 'x.tsv': 'a\tb\n1,0\tx\n' }, [['1,0', 'x']], [2]],
    ['unnamed columns', { 'x.csv': ',a,\n0,1,2\n' }, [['1']], [2]],
    ['names of object members', { 'x.csv': '__proto__,constructor\n1,2\n' }, [['1', '2']], [2]],
    [
      'texts are not made numbers',
      { 'x.csv': 'a,b\n007,1e3\n7,1000\n' },
      [
        ['007', '1e3'],
        ['7', '1000'],
      ],
      [2, 3],
    ],
    ['gzip', { 'x.csv.gz': gzipSync('a,b\n1,x\n') }, [['1', 'x']], [2]],
    ['gzip in two members', { 'X.CSV.GZ': Buffer.concat([gzipSync('a,b\n1,'), gzipSync('x\n')]) }, [['1', 'x']], [2]],
    [
      'shards',
      { 'b.csv': 'a,b\n3,z\n', 'a.csv': 'a,b\n1,x\n\n2,y\n' },
      [
        ['1', 'x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
      [2, 4, 2],
    ],
    ['a shard without rows', { 'a.csv': 'a,b\n', 'b.csv.gz': gzipSync('a,b\n1,x\n') }, [['1', 'x']], [2]],
  ])('%s', async (_, files, rows, lines) => {
    const table = await read(files);
    expect(rowsOf(table)).toEqual(rows);
    expect(lines.map((__, row) => table.place(row).line)).toEqual(lines);
  });

  it('gives only the columns that were asked for, as they were asked for', async () => {
    const table = await read(
      { 'x.csv': 'a,b,c\n1,x,0.5\n2,?,?\n' },
      {
        naValues: ['?'],
        columns: () => [
          { name: 'c', as: 'number' },
          { name: 'b', as: 'coded' },
          { name: 'c', as: 'number' },
        ],
      },
    );
    expect(table.header).toEqual(['a', 'b', 'c']);
    expect([...table.columns]).toEqual([
      ['b', { kind: 'coded', name: 'b', codes: Uint8Array.of(1, 0), values: [null, 'x'] }],
      ['c', { kind: 'number', name: 'c', values: Float64Array.of(0.5, Number.NaN) }],
    ]);
  });

  it('hands over the header and its place', async () => {
    const seen: unknown[] = [];
    const columns: ReadTableOptions['columns'] = (...told) => {
      seen.push(told);
      return [];
    };
    await read({ 'x.csv': '\na,b\n1,2\n', 'y.csv': 'a,b\n' }, { columns });
    expect(seen).toEqual([[['a', 'b'], { file: 'x.csv', line: 2 }]]);
  });

  it.each([
    [';', 'a;b\n1,5;x\n'],
    ['|', 'a|b\n1,5|x\n'],
    ['\t', 'a\tb\n1,5\tx\n'],
    [' ', 'a b\n1,5 x\n'],
    ['§', 'a§b\n1,5§x\n'],
    ['🦊', 'a🦊b\n"1,5"🦊x\n'],
  ])('is delimited by %j', async (delimiter, text) => {
    expect(rowsOf(await read({ 'x.csv': text }, { delimiter }))).toEqual([['1,5', 'x']]);
  });

  it('names the file of each row', async () => {
    const table = await read({ 'b.csv': 'a\n1\n2\n', 'a.csv': 'a\n1\n', 'c.csv': 'a\n1\n' });
    expect([0, 1, 2, 3].map(table.place)).toEqual([
      { file: 'a.csv', line: 2 },
      { file: 'b.csv', line: 2 },
      { file: 'b.csv', line: 3 },
      { file: 'c.csv', line: 2 },
    ]);
  });

  it('hashes the uncompressed bytes of the shards in sorted order', async () => {
    const [a, b] = ['\ufeffa\r\n1\r\n', 'a\n2'];
    const table = await read({ 'b.csv': b, 'a.csv.gz': gzipSync(a) });
    expect(table.sha256).toBe(createHash('sha256').update(a).update(b).digest('hex'));
  });
});

const huge = 'x'.repeat((1 << 20) + 1);

describe('errors', () => {
  it.each<[string, Files, string, string, number?]>([
    ['empty', { 'x.csv': '' }, 'DATA_EMPTY', '"x.csv" is empty.'],
    ['empty gzip', { 'x.csv.gz': '' }, 'DATA_EMPTY', '"x.csv.gz" is empty.'],
    ['nothing in gzip', { 'x.csv.gz': gzipSync('') }, 'DATA_EMPTY', '"x.csv.gz" has no header.'],
    ['only a byte order mark', { 'x.csv': '\ufeff' }, 'DATA_EMPTY', '"x.csv" has no header.'],
    ['only blank lines', { 'x.csv': '\n \n\r\n' }, 'DATA_EMPTY', '"x.csv" has no header.'],
    ['an empty shard', { 'x.csv': 'a\n1', 'y.csv': '\n' }, 'DATA_EMPTY', '"y.csv" has no header.'],
    ['header only', { 'x.csv': '\na,b\n' }, 'DATA_NO_ROWS', '"x.csv" has a header, but no row.', 2],
    ['headers only', { 'x.csv': 'a,b\n', 'y.csv': 'a,b' }, 'DATA_NO_ROWS', 'The 2 files have a header, but no row.', 1],
    [
      'repeated column',
      { 'x.csv': 'a,b,a\n' },
      'DATA_COLUMN_REPEATED',
      'Two columns are named "a": number 1 and number 3.',
      1,
    ],
    [
      'too few fields',
      { 'x.csv': 'a,b\n"1\n",2\n3\n' },
      'DATA_RAGGED_ROW',
      'The row on line 4 has 1 field, the header has 2.',
      4,
    ],
    [
      'too many fields',
      { 'x.csv': 'a,b\n\n1,2,3\n' },
      'DATA_RAGGED_ROW',
      'The row on line 3 has 3 fields, the header has 2.',
      3,
    ],
    [
      'a delimiter too many',
      { 'x.csv': 'a\n1,\n' },
      'DATA_RAGGED_ROW',
      'The row on line 2 has 2 fields, the header has 1.',
      2,
    ],
    [
      'open quote',
      { 'x.csv': 'a,b\n"1\n2",x\n\n3,"y\nz\n' },
      'DATA_QUOTE',
      'The quote that opens on line 5 (column "b") is never closed.',
      5,
    ],
    [
      'open quote, CRLF',
      { 'x.csv': '\ufeffa,b\r\n"1\r\n2","y\r\nz\r\n' },
      'DATA_QUOTE',
      'The quote that opens on line 3 (column "b") is never closed.',
      3,
    ],
    [
      'open quote in the header',
      { 'x.csv': 'a,"b\n1,2\n' },
      'DATA_QUOTE',
      'The quote that opens on line 1 is never closed.',
      1,
    ],
    [
      'quote amid a field',
      { 'x.csv': 'a,b\n"1\n",5" disk\n' },
      'DATA_QUOTE',
      'A quote stands within the unquoted field on line 3 (column "b").',
      3,
    ],
    [
      'blank before a quote',
      { 'x.csv': 'a,b\n1, "x"\n' },
      'DATA_QUOTE',
      'A quote stands within the unquoted field on line 2 (column "b").',
      2,
    ],
    [
      'more after a quote',
      { 'x.csv': 'a,b\n"x\n"y,1\n' },
      'DATA_QUOTE',
      'The quoted field that begins on line 2 (column "a") goes on after its closing quote.',
      2,
    ],
    ['other delimiter ;', { 'x.csv': 'a;b\n1;2\n' }, 'DATA_DELIMITER', 'The header is a single column, "a;b".', 1],
    ['other delimiter tab', { 'x.csv': 'a\tb\n' }, 'DATA_DELIMITER', 'The header is a single column, "a\tb".', 1],
    ['other delimiter comma', { 'x.tsv': 'a,b\n' }, 'DATA_DELIMITER', 'The header is a single column, "a,b".', 1],
    [
      'not UTF-8',
      { 'x.csv': Buffer.from('a,b\n1,2\nM\xfcller,3\n', 'latin1') },
      'DATA_NOT_UTF8',
      'Line 3 of "x.csv" is not UTF-8 text.',
      3,
    ],
    [
      'not UTF-8, CR',
      { 'x.csv': Buffer.from('a,b\r1,2\r3,\xfc\r', 'latin1') },
      'DATA_NOT_UTF8',
      'Line 3 of "x.csv" is not UTF-8 text.',
      3,
    ],
    [
      'half a character',
      { 'x.csv': Buffer.from('a,b\n1,2\n3,é').subarray(0, -1) },
      'DATA_NOT_UTF8',
      'Line 3 of "x.csv" is not UTF-8 text.',
      3,
    ],
    ['UTF-16', { 'x.csv': Buffer.from('\ufeffa,b\n1,2\n', 'utf16le') }, 'DATA_NOT_UTF8', '"x.csv" is UTF-16 text.'],
    [
      'UTF-16, big-endian',
      { 'x.csv': Buffer.from('\ufeffa,b\n1,2\n', 'utf16le').swap16() },
      'DATA_NOT_UTF8',
      '"x.csv" is UTF-16 text.',
    ],
    ['NUL', { 'x.csv': 'a,b\n1,\0\n' }, 'DATA_NUL_BYTE', 'Line 2 of "x.csv" holds a NUL byte.', 2],
    [
      'other shard header',
      { 'x.csv': 'a,b,c\n', 'y.csv': '\na,d,c\n' },
      'DATA_SHARDS_DIFFER',
      'Column 2 of "y.csv" is "d", but "b" in "x.csv".',
      2,
    ],
    [
      'shorter shard header',
      { 'x.csv': 'a,b,c\n', 'y.csv': 'a,b\n' },
      'DATA_SHARDS_DIFFER',
      'Column 3 of "y.csv" is missing, but "c" in "x.csv".',
      1,
    ],
    [
      'longer shard header',
      { 'x.csv': 'a\n', 'y.csv': 'a,b\n' },
      'DATA_SHARDS_DIFFER',
      'Column 2 of "y.csv" is "b", but missing in "x.csv".',
      1,
    ],
    [
      'other shard format',
      { 'x.csv': 'a\n1', 'y.tsv': 'a\n1' },
      'DATA_SHARDS_DIFFER',
      '"x.csv" and "y.tsv" have different formats.',
    ],
    [
      'LFS pointer',
      { 'x.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n' },
      'DATA_LFS_POINTER',
      '"x.csv" is a Git LFS pointer, not the data.',
    ],
    [
      'LFS pointer for gzip',
      { 'x.csv.gz': 'version https://git-lfs.github.com/spec/v1\n' },
      'DATA_LFS_POINTER',
      '"x.csv.gz" is a Git LFS pointer, not the data.',
    ],
    ['plain text named .gz', { 'x.csv.gz': 'a,b\n1,2\n' }, 'DATA_GZIP', '"x.csv.gz" is not a whole gzip file.'],
    [
      'half a gzip file',
      { 'x.csv.gz': gzipSync('a,b\n1,2\n').subarray(0, -9) },
      'DATA_GZIP',
      '"x.csv.gz" is not a whole gzip file.',
    ],
    ['gzip not named so', { 'x.csv': gzipSync('a,b\n1,2\n') }, 'DATA_GZIP', '"x.csv" is compressed by gzip.'],
    [
      'large field',
      { 'x.csv': `a,b\n1,2\n\n3,${huge}\n` },
      'DATA_RECORD_TOO_LARGE',
      'The row that begins on line 4 is longer than 1 MiB (column "b").',
      4,
    ],
    [
      'open quote far from the end',
      { 'x.csv': `a,b\n"1\n","2\n${huge}\n` },
      'DATA_RECORD_TOO_LARGE',
      'The row that begins on line 2 is longer than 1 MiB (column "b").',
      2,
    ],
    [
      'later format',
      { 'x.parquet': 'PAR1' },
      'DATA_FORMAT_LATER',
      '"x.parquet": .parquet files are not supported yet.',
    ],
    [
      'later format, gzip',
      { 'x.jsonl.gz': '' },
      'DATA_FORMAT_LATER',
      '"x.jsonl.gz": .jsonl files are not supported yet.',
    ],
    ['unknown format', { 'x.xlsx': '' }, 'DATA_FORMAT', '"x.xlsx" has an unknown ending.'],
    ['no ending', { csv: '' }, 'DATA_FORMAT', '"csv" has an unknown ending.'],
    ['no file', {}, 'FILE_MISSING', 'No data file is named.'],
  ])('%s', async (_, files, code, message, line) => {
    const [problem, ...others] = await problems(read(files));
    expect(others).toEqual([]);
    expect(await problems(read(files, {}, { chunkSizes: [1, 2, 3, 4_096] }))).toEqual([problem]);
    const file = Object.keys(files).find((name) => problem?.place?.file === name);
    expect(problem).toEqual({
      code,
      message,
      hint: expect.stringMatching(/\w.*[.`)]$/),
      ...(Object.keys(files).length > 0 && { place: { file, ...(line && { line }) } }),
    });
  });

  it.each([
    ['x', 'a\n0\n\n1\nx\n', 5],
    ['1e', 'a\n0\n1\n1e\n', 4],
    ['a quoted one', 'a\n0\n"\n1\n"\n"1 2"', 6],
    ['missing where nothing means missing', 'a,b\n1,\n,\n', 3],
  ])('text for a number: %s', async (_, text, line) => {
    const reading = read({ 'x.csv': text }, { naValues: ['NA'], columns: () => [{ name: 'a', as: 'number' }] });
    expect(await problems(reading)).toEqual([
      {
        code: 'DATA_NOT_A_NUMBER',
        message: `Column "a" holds text that is no number on line ${line}.`,
        hint: expect.stringContaining('na_values'),
        place: { file: 'x.csv', line },
      },
    ]);
  });

  it('tells all absent columns at once', async () => {
    const wanted = ['sex', 'raec', 'x'].map((name): ColumnRequest => ({ name, as: 'coded' }));
    const found = await problems(read({ 'x.csv': 'sex,race\nF,W\n' }, { columns: () => wanted }));
    expect(found.map(({ message, place }) => [message, place])).toEqual([
      ['There is no column "raec".', { file: 'x.csv', line: 1 }],
      ['There is no column "x".', { file: 'x.csv', line: 1 }],
    ]);
  });

  it.each(['', ',,', '"', '\n', '\r', '\0', '\ufeff'])('refuses the delimiter %j', async (delimiter) => {
    const [problem] = await problems(read({ 'x.csv': 'a,b\n1,2\n' }, { delimiter }));
    expect(problem).toMatchObject({
      code: 'DATA_DELIMITER',
      message: `${JSON.stringify(delimiter)} cannot be a delimiter.`,
    });
  });

  it('suggests the delimiter as the policy writes it', async () => {
    const [problem] = await problems(read({ 'x.csv': 'a\tb\n' }));
    expect(problem?.hint).toContain('`delimiter: "\\t"` under `data:`');
  });

  it('passes on what the caller throws for a header', async () => {
    const columns = () => {
      throw new UserError('X', 'No.');
    };
    await expect(read({ 'x.csv': 'a\n1\n' }, { columns })).rejects.toThrow('No.');
  });

  it('never repeats a row', async () => {
    const texts = [
      'a,b\nsecret,1,2\n',
      'a,b\n"secret"x,1\n',
      'a,b\n5"secret,1\n',
      'a,b\n"secret',
      'a,b\nsecret,\xff\n',
    ];
    for (const text of texts) {
      const found = await problems(read({ 'x.csv': Buffer.from(text, 'latin1') }));
      expect(JSON.stringify(found)).not.toContain('secret');
    }
  });
});

async function problems(reading: Promise<unknown>): Promise<UserError['problems']> {
  const error = await reading.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`No UserError: ${error}`);
  return error.problems;
}
