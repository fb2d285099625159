import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyJsonSchema } from '../../src/policy/index.ts';
import { reference } from './reference.ts';

const README = new URL('../../src/policy/README.md', import.meta.url);
const [START, END] = ['<!-- keys: written by test/policy/readme.test.ts -->\n', '\n<!-- /keys -->'];

/** `UPDATE_README=1 npm test` writes the table anew. */
test('the README has every key as the schema has it', () => {
  const text = readFileSync(README, 'utf8');
  const [before, rest = ''] = text.split(START.trim());
  const [table, after] = rest.split(END.trim());
  const now = reference(policyJsonSchema());
  if (process.env.UPDATE_README) writeFileSync(README, `${before}${START}\n${now}\n${END}${after}`);
  else expect(cells(table ?? '')).toEqual(cells(now));
});

/** The table without its alignment, which is the formatter's. */
function cells(table: string): string[][] {
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) => line.split(' | ').map((cell) => cell.replace(/^\|?\s*|\s*\|?$/g, '').replace(/-+/, '-')));
}
