import { expect, test } from 'vitest';
import type { Outcome } from '../../src/gate/outcome.ts';
import { verdictOf } from '../../src/gate/verdict.ts';

const outcome = (level: Outcome['level'], status: Outcome['status'], inconclusive?: 'fail' | 'pass'): Outcome => {
  return { rule: 'r', feature: 'sex', level, status, ...(inconclusive && { inconclusive }) };
};

test.each([
  ['every rule kept', [outcome('error', 'pass')], { verdict: 'pass' }],
  ['one rule broken', [outcome('error', 'pass'), outcome('error', 'fail')], { verdict: 'fail' }],
  ['a warning broken', [outcome('error', 'pass'), outcome('warn', 'fail')], { verdict: 'pass' }],
  ['one undecided beside one kept', [outcome('error', 'pass'), outcome('error', 'inconclusive')], { verdict: 'pass' }],
  ['undecided must fail', [outcome('error', 'pass'), outcome('error', 'inconclusive', 'fail')], { verdict: 'fail' }],
  [
    'an undecided warning that must fail',
    [outcome('error', 'pass'), outcome('warn', 'inconclusive', 'fail')],
    { verdict: 'pass' },
  ],
  ['all undecided', [outcome('error', 'inconclusive')], { verdict: 'fail', reason: 'nothing_decided' }],
  [
    'all of level error undecided, a warning kept',
    [outcome('error', 'inconclusive'), outcome('warn', 'pass')],
    { verdict: 'fail', reason: 'nothing_decided' },
  ],
  [
    'all undecided, and one may be',
    [outcome('error', 'inconclusive'), outcome('error', 'inconclusive', 'pass')],
    { verdict: 'pass' },
  ],
  [
    'all of level error undecided, only a warning may be',
    [outcome('error', 'inconclusive'), outcome('warn', 'inconclusive', 'pass')],
    { verdict: 'fail', reason: 'nothing_decided' },
  ],
  ['warnings alone', [outcome('warn', 'fail')], { verdict: 'pass' }],
  ['all waived', [outcome('error', 'waived'), outcome('error', 'waived')], { verdict: 'pass' }],
  ['one waived beside one broken', [outcome('error', 'waived'), outcome('error', 'fail')], { verdict: 'fail' }],
  [
    'one waived beside one undecided',
    [outcome('error', 'waived'), outcome('error', 'inconclusive')],
    { verdict: 'pass' },
  ],
  [
    'one waived beside one undecided that must fail',
    [outcome('error', 'waived'), outcome('error', 'inconclusive', 'fail')],
    { verdict: 'fail' },
  ],
  [
    'a waived warning beside what is undecided',
    [outcome('warn', 'waived'), outcome('error', 'inconclusive')],
    { verdict: 'fail', reason: 'nothing_decided' },
  ],
] as const)('%s', (_, outcomes, expected) => {
  expect(verdictOf(outcomes)).toEqual(expected);
});
