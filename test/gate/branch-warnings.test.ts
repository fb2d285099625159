import { expect, test } from 'vitest';
import { branchWarnings } from '../../src/gate/branch-warnings.ts';

const off = { id: 'off', level: 'off', loosened: true } as const;
const also = { id: 'also', level: 'off', loosened: true } as const;
/** Off on every branch, and milder on this one. */
const others = [
  { id: 'never', level: 'off' },
  { id: 'milder', level: 'warn', loosened: true },
  { id: 'as ever', level: 'error' },
] as const;

test.each([
  ['rules that this branch switches off', [off, ...others, also], 'feature/*', ['off', 'also']],
  ['none', others, 'feature/*', undefined],
  ['no entry of this branch', [off, ...others], undefined, undefined],
] as const)('%s', (_, rules, entry, found) => {
  expect(branchWarnings(rules, entry)).toStrictEqual(
    found === undefined ? [] : [{ code: 'rules_off', branch_entry: entry, rules: found }],
  );
});
