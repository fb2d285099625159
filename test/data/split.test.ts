import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRows } from '../../src/data/split.ts';
import { UserError } from '../../src/errors.ts';

interface Case {
  readonly name: string;
  readonly rows: number;
  readonly test_size: number;
  readonly random_state: number;
  readonly strata: readonly number[] | null;
  readonly train?: readonly number[];
  readonly test?: readonly number[];
  readonly error?: string;
}

const { cases } = JSON.parse(readFileSync(new URL('../reference/split.json', import.meta.url), 'utf8')) as {
  cases: readonly Case[];
};

function split({ rows, test_size, random_state, strata }: Case) {
  return splitRows({
    rows,
    testSize: test_size,
    randomState: random_state,
    ...(strata && { strata: Uint8Array.from(strata) }),
  });
}

describe('the rows of scikit-learn, in its order', () => {
  test.each(cases.filter((one) => one.error === undefined))('$name', (one) => {
    const { train, test } = split(one);
    expect([...train]).toEqual(one.train);
    expect([...test]).toEqual(one.test);
  });
});

describe('what scikit-learn refuses', () => {
  test.each(cases.filter((one) => one.error !== undefined))('$name', (one) => {
    expect(() => split(one)).toThrow(UserError);
  });
});

test.each([
  ['a class with one row', 'DATA_SPLIT_SINGLE_ROW', 'One label occurs in a single row'],
  ['fewer test rows than classes', 'DATA_SPLIT_TOO_SMALL', 'The test part would have 2 rows, fewer than the 3 labels'],
  ['fewer training rows than classes', 'DATA_SPLIT_TOO_SMALL', 'The training part would have 2 rows'],
  ['all rows', 'DATA_SPLIT_TEST_SIZE', 'A test_size of 5 cannot be taken from 5 rows.'],
  ['one row', 'DATA_SPLIT_EMPTY', 'With 1 row and a test_size of 0.5 no row is left to train on.'],
])('the error for %s', (name, code, words) => {
  const one = cases.find((candidate) => candidate.name === name) as Case;
  const error = caught(() => split(one));
  expect(error.problems[0]).toMatchObject({ code, message: expect.stringContaining(words) });
  expect(error.problems[0].hint).toBeTruthy();
});

test('law: every row is in exactly one part, and each class keeps its share within one row', () => {
  const options = fc.record({
    strata: fc.array(fc.nat(2), { minLength: 12, maxLength: 60 }).map((codes) => [0, 1, 2, 0, 1, 2, ...codes]),
    testSize: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    randomState: fc.nat(),
  });
  fc.assert(
    fc.property(options, ({ strata, testSize, randomState }) => {
      const rows = strata.length;
      const { train, test } = splitRows({ rows, testSize, randomState, strata: Uint8Array.from(strata) });
      expect([...train, ...test].sort((a, b) => a - b)).toEqual(strata.map((_, row) => row));
      expect(test).toHaveLength(Math.ceil(testSize * rows));
      for (const code of [0, 1, 2]) {
        const all = strata.filter((stratum) => stratum === code).length;
        const tested = [...test].filter((row) => strata[row] === code).length;
        expect(Math.abs(tested - (all * test.length) / rows)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

function caught(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
