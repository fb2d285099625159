import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Rooms in the order of the pipeline; each may import itself and those before it. */
const PIPELINE = [
  'errors',
  'nearest',
  'printable-json',
  'version',
  'stats',
  'source',
  'policy',
  'data',
  'model',
  'tally',
  'metrics',
  'gate',
  'report',
  'baseline',
  'init',
];
const DOORS = ['run', 'terminal', 'github', 'cli', 'action', 'index'];
const PURE = ['stats', 'tally', 'metrics', 'gate', 'report', 'init'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function roomOf(file: string): string {
  return (file.split('/')[0] as string).replace(/\.ts$/, '');
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
}

test('every file lies in a room that is known', () => {
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].filter((room) => ![...PIPELINE, ...DOORS].includes(room))).toEqual([]);
});

test('imports go down the pipeline', () => {
  const order = [...PIPELINE, ...DOORS];
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(src, join(src, dirname(file), target)))
      .filter((target) => order.indexOf(roomOf(target)) > order.indexOf(roomOf(file)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(upward.filter((line) => !line.startsWith('policy/index.ts -> '))).toEqual([]);
});

test('rooms that compute touch no file, network, clock, environment, console or unseeded chance', () => {
  const forbidden = /node:(fs|net|http|https|child_process|process|os)|\bDate\b|Math\.random|\bprocess\.|\bconsole\./;
  const impure = files
    .filter((file) => PURE.includes(roomOf(file)))
    .filter((file) => forbidden.test(readFileSync(join(src, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
  expect(impure).toEqual([]);
});

test('a pattern that finds imports finds those of run.ts', () => {
  expect(importsOf('run.ts')).toContain('./gate/evaluate.ts');
});
