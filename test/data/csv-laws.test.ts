import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTable } from '../../src/data/read-table.ts';
import { memorySource } from './memory-source.ts';

const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', 'é', '漢', '🦊', '\ufeff'),
      maxLength: 8,
    }),
  )
  .map((text) => text.replaceAll('\0', ''));

const file = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '§', '🦊'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.boolean(),
  final: fc.boolean(),
  width: fc.integer({ min: 2, max: 4 }),
  cells: fc.array(anyText, { minLength: 4, maxLength: 40 }),
  quoteAll: fc.boolean(),
  blankLines: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 5 }),
  chunkSizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
});

it('reads back what a writer wrote, whatever its texts and however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      file,
      async ({ delimiter, lineBreak, mark, final, width, cells, quoteAll, blankLines, chunkSizes }) => {
        const header = Array.from({ length: width }, (_, column) => `column ${column}`);
        const rows = Array.from({ length: Math.floor(cells.length / width) }, (_, row) =>
          cells.slice(row * width, (row + 1) * width),
        );
        const quoted = (text: string) =>
          quoteAll || /["\r\n\ufeff]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines: number[] = [];
        let text = mark ? '\ufeff' : '';
        for (const [index, row] of [header, ...rows].entries()) {
          text += lineBreak.repeat(blankLines[index % blankLines.length] ?? 0);
          lines.push(1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0));
          text += row.map(quoted).join(delimiter) + (final || index < rows.length ? lineBreak : '');
        }

        const table = await readTable(memorySource({ 'x.csv': text }, { chunkSizes }), {
          paths: ['x.csv'],
          delimiter,
          naValues: [],
          columns: (names) => names.map((name) => ({ name, as: 'coded' })),
        });
        const columns = [...table.columns.values()];
        expect(table.header).toEqual(header);
        expect(
          rows.map((_, row) =>
            columns.map((column) => (column.kind === 'coded' ? column.values[column.codes[row] ?? 0] : null)),
          ),
        ).toEqual(rows);
        expect(rows.map((_, row) => table.place(row).line)).toEqual(lines.slice(1));
      },
    ),
    { numRuns: 1_000 },
  );
});
