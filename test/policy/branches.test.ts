import { describe, expect, test } from 'vitest';
import { type Adjustable, type BranchEntry, entryOf, rulesOn, rulesUnder } from '../../src/policy/branches.ts';
import { SMALLEST } from './examples.ts';
import { read } from './read.ts';

const entries = (...patterns: readonly string[]) => patterns.map((pattern): BranchEntry => ({ pattern, rules: [] }));

describe('the entry that applies', () => {
  test.each([
    [['**', 'release/*', 'release/2.*'], 'release/2.0', 'release/2.*'],
    [['**', 'release/*', 'release/2.*'], 'release/1.0', 'release/*'],
    [['**', 'release/*', 'release/2.*'], 'main', '**'],
    [['release/**', 'release/*'], 'release/1', 'release/**'],
    [['release/*', 'release/**'], 'release/1', 'release/*'],
    [['v[12]', 'v?[0-9]'], 'v1', 'v[12]'],
    [['release/*'], 'main', undefined],
    [['**'], undefined, undefined],
    [[], 'main', undefined],
  ] as const)('of %j on %s is %s', (patterns, branch, expected) => {
    expect(entryOf(entries(...patterns), branch)?.pattern).toBe(expected);
  });

  test('of two as literal is the first in the file, also where names are numbers', () => {
    const { branches } = read(
      `${SMALLEST}branches: { "x[0-9]": {}, "2[0-9]": {}, 2020: {}, "[0-9]0": {}, 10: {} }\n`,
    ).policy;
    expect(branches.map(({ pattern }) => pattern)).toEqual(['x[0-9]', '2[0-9]', '2020', '[0-9]0', '10']);
    expect(entryOf(branches, '20')?.pattern).toBe('2[0-9]');
    expect(entryOf(branches, '2020')?.pattern).toBe('2020');
  });
});

const rule = (changed: Partial<Adjustable> = {}): Adjustable => ({
  id: 'odds',
  level: 'error',
  decide_by: 'estimate',
  inconclusive: 'warn',
  ...changed,
});

describe('what an entry does to a rule', () => {
  test.each([
    ['its level is that of all rules', {}, { level: 'warn' }, { level: 'warn' }],
    ['a rule that is off stays off', { level: 'off' }, { level: 'error' }, { level: 'off' }],
    [
      'a rule that is off is on where it is named so',
      { level: 'off' },
      { level: 'error', rules: [{ id: 'odds', level: 'warn' }] },
      { level: 'warn' },
    ],
    [
      'what is said of the rule beats it',
      {},
      { level: 'off', rules: [{ id: 'odds', level: 'error', max: 0.05 }] },
      { level: 'error', max: 0.05 },
    ],
    [
      'limits that are left out stay',
      { min: 0.1, max: 0.3 },
      { rules: [{ id: 'odds', max: 0.2 }] },
      { min: 0.1, max: 0.2 },
    ],
    ['another rule stays what it is', { max: 0.1 }, { rules: [{ id: 'other', max: 1 }] }, { max: 0.1 }],
  ] as const)('%s', (_, before, entry, after) => {
    const [changed] = rulesUnder({ pattern: '*', rules: [], ...entry } as BranchEntry, [rule(before)], ['sex']);
    expect(changed).toMatchObject(after);
  });
});

describe('what asks for less', () => {
  const both = ['sex', 'race'];
  const loosened = (before: Partial<Adjustable>, now: Partial<Adjustable>) =>
    rulesUnder({ pattern: '*', rules: [{ id: 'odds', ...now }] }, [rule(before)], both)[0]?.loosened === true;

  test.each([
    [{}, {}, false],
    [{}, { level: 'warn' }, true],
    [{}, { level: 'off' }, true],
    [{ level: 'warn' }, { level: 'error' }, false],
    [{ level: 'off' }, { max: 1 }, false],
    [{ level: 'off' }, { level: 'warn', max: 1 }, false],
    [{ max: 0.1 }, { max: 0.2 }, true],
    [{ max: 0.1 }, { max: 0.1 }, false],
    [{ max: 0.1 }, { max: 0.05 }, false],
    [{ max: 0.1 }, { min: 0.05 }, false],
    [{ min: 0.8 }, { min: 0.7 }, true],
    [{ min: 0.8 }, { min: 0.9 }, false],
    [{ min: 0.8, max: 1 }, { min: 0.9, max: 1.2 }, true],
    [{}, { features: ['sex'] }, true],
    [{}, { features: ['race', 'sex'] }, false],
    [{ features: ['sex'] }, { features: both }, false],
    [{ features: ['sex'] }, { features: ['race'] }, true],
    [{}, { inconclusive: 'pass' }, true],
    [{}, { inconclusive: 'fail' }, false],
    [{ inconclusive: 'fail' }, { inconclusive: 'warn' }, true],
    // By its interval a rule fails less often, but with inconclusive: fail more often.
    [{}, { decide_by: 'interval' }, true],
    [{}, { decide_by: 'interval', inconclusive: 'fail' }, false],
    [{ decide_by: 'interval' }, { decide_by: 'estimate' }, false],
    [{ decide_by: 'interval', inconclusive: 'fail' }, { decide_by: 'estimate' }, true],
  ] as const)('%j to %j: %s', (before, now, expected) => {
    expect(loosened(before, now)).toBe(expected);
  });
});

test('the rules of a policy on a branch, those of presets by their names', () => {
  const { policy } = read(`${SMALLEST.replace('min: 0.8 }', 'min: 0.8 }, { preset: four_fifths }')}branches:
  main: { rules: [ { id: four_fifths/demographic_parity_ratio, min: 0.7 } ] }
  "x/**": { level: off }
`);
  const idsOf = (branch: string | undefined) => {
    const { rules, entry } = rulesOn(policy, branch);
    return [entry?.pattern, ...rules.map(({ id, level, min, loosened }) => [id, level, min, loosened ?? false])];
  };
  const [ratio, ofPreset] = ['demographic_parity_ratio', 'four_fifths/demographic_parity_ratio'];
  expect(idsOf('main')).toEqual(['main', [ratio, 'error', 0.8, false], [ofPreset, 'error', 0.7, true]]);
  expect(idsOf('x/y/z')).toEqual(['x/**', [ratio, 'off', 0.8, true], [ofPreset, 'off', 0.8, true]]);
  expect(idsOf(undefined)).toEqual([undefined, [ratio, 'error', 0.8, false], [ofPreset, 'error', 0.8, false]]);
});
