import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { splitRows } from '../../src/data/split.ts';

const shared = new URL('../../../shared/', import.meta.url);
if (!existsSync(shared)) console.log('skipped: the goldens of ../shared are absent');

test.skipIf(!existsSync(shared)).each([
  ['adult', 'data/adult.csv.gz', (line: string) => (line.endsWith('>50K') ? 1 : 0)],
  ['german', 'data/german.csv', (line: string) => (line.endsWith(',1') ? 1 : 0)],
] as const)('the rows of %s', (name, path, label) => {
  const golden = JSON.parse(readFileSync(new URL(`golden/${name}-split.json`, shared), 'utf8'));
  const bytes = readFileSync(new URL(path, shared));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.trimEnd().split(/\r?\n/u).slice(1);
  const { train, test } = splitRows({
    rows: lines.length,
    testSize: 0.3,
    randomState: 12345,
    strata: Uint8Array.from(lines, label),
  });
  expect([...train]).toEqual(golden.train);
  expect([...test]).toEqual(golden.test);
});
