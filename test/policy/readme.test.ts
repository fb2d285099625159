import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyJsonSchema } from '../../src/policy/index.ts';
import { reference } from './reference.ts';

const README = new URL('../../src/policy/README.md', import.meta.url);
const [START, END] = ['<!-- keys: written by test/policy/readme.test.ts -->\n', '\n<!-- /keys -->'];

/** `UPDATE_README=1 npm test` writes the table anew. */
test('the README has every key as the schema has it', () => {
  const text = readFileSync(README, 'utf8');
  const [before, rest = ''] = text.split(START);
  const [table, after] = rest.split(END);
  const now = reference(policyJsonSchema());
  if (process.env.UPDATE_README) writeFileSync(README, `${before}${START}${now}${END}${after}`);
  else expect(table).toBe(now);
});
