import { expect, test } from 'vitest';
import type { Base } from '../../src/github/base.ts';
import { decide, type Versions } from '../../src/github/deciding.ts';
import type { Changed } from '../../src/github/repository.ts';
import type { SmallFiles } from '../../src/source/source.ts';

const unasked = async () => Promise.reject(new Error('not asked for'));
const source: SmallFiles = { readText: unasked, readBytes: unasked };
const files = new Set(['p.yml', 'b.json']);
const versions: Versions = {
  base: { path: 'p.yml', text: 'old' },
  head: { path: 'p.yml', text: 'new' },
  files,
  areEqual: false,
};

const all = new Set([...files, 'q.yml']);
const of = (changed: Changed | undefined) => {
  const base: Base = {
    files: { commit: 'c', ...source, nameOf: unasked, fromRoot: (path) => path },
    changed: async () => changed,
  };
  return decide(versions, { base, source, path: 'p.yml', all });
};
const whole = (...paths: readonly string[]): Changed => ({ paths, isWhole: true });

test.each([
  ['only what decides', whole('p.yml', 'b.json'), { from: 'head', reason: 'only_policy_changed' }, false],
  ['what decides, and another policy of the step', whole('p.yml', 'q.yml'), { reason: 'only_policy_changed' }, false],
  ['another thing too', whole('p.yml', 'model.onnx'), { from: 'base' }, true],
  ['another policy of the step', whole('q.yml'), { from: 'base' }, false],
  ['other things', whole('model.onnx'), { from: 'base' }, false],
  ['nothing', whole(), { from: 'base' }, false],
  ['a list that is not whole', { paths: ['p.yml'], isWhole: false }, { from: 'base' }, true],
  ['a list that is not whole and names none', { paths: ['x'], isWhole: false }, { from: 'base' }, true],
  ['what nobody knows', undefined, { from: 'base', changes: 'unknown' }, true],
] as const)('a change of %s', async (_, changed, origin, isShown) => {
  const decided = await of(changed);
  expect(decided.origin).toMatchObject({ commit: 'c', ...origin });
  expect(decided.edited !== undefined).toBe(isShown);
  expect(decided.isHere).toBe(decided.origin.from === 'head');
});
