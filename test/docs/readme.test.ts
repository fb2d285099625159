import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { withBlocks } from './readme.ts';

const root = (path: string) => new URL(`../../${path}`, import.meta.url);
const readme = readFileSync(root('README.md'), 'utf8');

test('the README shows the demo and the metrics as they are; UPDATE_README=1 writes them anew', () => {
  const current = withBlocks(readme);
  if (process.env.UPDATE_README === '1') writeFileSync(root('README.md'), current);
  else expect(readme).toBe(current);
});

test('every package that dist/ bundles is named in the credits', () => {
  const files = readdirSync(root('dist')).filter((file) => file.endsWith('.js'));
  const bundles = files.map((file) => readFileSync(root(`dist/${file}`), 'utf8')).join('');
  const bundled = new Set(
    [...bundles.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map((match) => match[1] as string),
  );
  expect(bundled.size).toBeGreaterThan(3);
  expect([...bundled].filter((name) => !readme.includes(`[${name}]`))).toEqual([]);
});

test('the version stands twice and is the same', () => {
  expect(JSON.parse(readFileSync(root('package.json'), 'utf8')).version).toBe(VERSION);
});

test('files that the README links to are there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] as string);
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(() => readFileSync(root(link)), link).not.toThrow();
});
