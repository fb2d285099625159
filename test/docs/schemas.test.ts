import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyJsonSchema } from '../../src/policy/index.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';

test.each([
  ['policy.schema.json', policyJsonSchema],
  ['report.schema.json', reportJsonSchema],
])('dist/%s is what the sources say', (file, make) => {
  const shipped = readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
  expect(shipped).toBe(`${JSON.stringify(make(), null, 2)}\n`);
});
