import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { WORKFLOW } from '../../src/init/workflow.ts';

test('the workflow is the one of the README, word for word, under lines that say what to fill in', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const section = readme.slice(readme.indexOf('## On pull requests'));
  const [, block] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
  const lines = WORKFLOW.split('\n');
  const said = lines.findIndex((line) => !line.startsWith('#'));
  expect(said).toBeGreaterThan(0);
  expect(lines.slice(said).join('\n')).toBe(block);
  expect(Object.keys(parse(WORKFLOW))).toEqual(['name', 'on', 'permissions', 'jobs']);
});
