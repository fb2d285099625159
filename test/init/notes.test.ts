import { expect, test } from 'vitest';
import { checksOf } from '../../src/init/notes.ts';
import { PEOPLE, planOf } from './tables.ts';

test.each([
  // Four columns make six pairs, five make ten.
  [4, 6, []],
  [
    5,
    0,
    [
      '10 pairs of sensitive columns are too many to propose intersections: name those that matter yourself, as in both: { columns: [a, b] }.',
    ],
  ],
])(
  'of %i sensitive columns %i intersections are proposed, and where none is, that is said',
  async (count, proposed, said) => {
    const names = Array.from({ length: count }, (_, at) => `s${at}`);
    const plan = await planOf({ y: PEOPLE.y, ...Object.fromEntries(names.map((name) => [name, PEOPLE.sex])) }, names);
    const checks = checksOf(plan);
    expect(checks.filter((check) => check.startsWith('The intersection '))).toHaveLength(proposed);
    expect(checks.filter((check) => check.includes('pairs of'))).toEqual(said);
  },
);
