import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourFifths, keepsShare, leastRatioInterval } from '../../src/metrics/four-fifths.ts';
import { fractionOf } from '../../src/metrics/fraction.ts';
import type { Persons } from '../../src/metrics/persons.ts';

const persons = (...pairs: readonly (readonly [selected: number, rows: number])[]): Persons[] =>
  pairs.map(([selected, rows]) => ({ selected, rows }));

describe('examples of the Questions and Answers, 44 FR 11996 (1979)', () => {
  test('11: 48 of 80 and 12 of 40 are selected, 60 % and 30 %', () => {
    const found = fourFifths(persons([48, 80], [12, 40]));
    expect(found?.best).toBe(0);
    expect(found?.groups[0]?.below).toBe(false);
    // 48 % of 40 are 19.2 persons: 20 are needed, 8 more.
    expect(found?.groups[1]).toMatchObject({ below: true, selectionsMissing: 8 });
  });

  test('12: 60, 45, 48 and 51 % are 75, 80 and 85 % of the highest: the second alone is below', () => {
    const found = fourFifths(persons([60, 100], [45, 100], [48, 100], [51, 100]));
    expect(found?.groups.map(({ below }) => below)).toEqual([false, true, false, false]);
    expect(found?.groups.map(({ selectionsMissing }) => selectionsMissing)).toEqual([0, 3, 0, 0]);
  });
});

test('the reference model: 602 selections of women are missing, and 236 of the group Black', () => {
  expect(fourFifths(persons([304, 4847], [2290, 9806]))?.groups[0]?.selectionsMissing).toBe(602);
  const race = fourFifths(persons([12, 145], [134, 456], [102, 1436], [12, 111], [2334, 12505]));
  expect(race?.best).toBe(1);
  // ⌈4·134·1436/(5·456)⌉ − 102 = ⌈337.6⌉ − 102
  expect(race?.groups[2]?.selectionsMissing).toBe(236);
});

describe('small numbers', () => {
  test.each([
    // 2/10 and 3/10: with 3/10 and 2/10 the order is reversed.
    ['one person reverses the order', [2, 10], [3, 10], { onePersonReverses: true, onePersonFlips: true }],
    // 7/20 and 9/20: 8/20 and 8/20 are equal, which reverses nothing, but keeps four fifths.
    ['one person makes them equal', [7, 20], [9, 20], { onePersonReverses: false, onePersonFlips: true }],
    // 20/50 and 30/50: 21/50 is under four fifths of 29/50, 23.2/50.
    ['one person changes nothing', [20, 50], [30, 50], { onePersonReverses: false, onePersonFlips: false }],
    // Not below: nothing to excuse.
    ['a rate that is not below', [8, 10], [9, 10], { below: false, onePersonReverses: false, onePersonFlips: false }],
  ] as const)('%s', (_, group, best, expected) => {
    expect(fourFifths(persons(group, best))?.groups[0]).toMatchObject(expected);
  });
});

describe('the interval of the lowest rate over the highest', () => {
  test("is the inverse of Koopman's own 36/40 over 16/80", () => {
    expect(leastRatioInterval(persons([36, 40], [16, 80]), 0.95)).toEqual({
      low: expect.closeTo(1 / 7.15, 3),
      high: expect.closeTo(1 / 2.94, 3),
    });
  });

  test('is none where a group has nobody', () => {
    expect(leastRatioInterval(persons([36, 40], [16, 80], [0, 0]), 0.95)).toBeUndefined();
  });
});

test('where nobody is selected, or there is nobody, there is no best', () => {
  expect(fourFifths(persons([0, 10], [0, 20]))).toBeUndefined();
  expect(fourFifths([])).toBeUndefined();
  expect(fourFifths(persons([0, 10], [1, 20]))?.best).toBe(1);
});

describe('tests against the best group', () => {
  test("Fisher's where an expected count is under 5, else the pooled z", () => {
    const found = fourFifths(persons([48, 80], [12, 40], [0, 5]));
    // statsmodels proportions_ztest([12, 48], [40, 80]); scipy fisher_exact([[0, 5], [48, 32]]); Holm over both.
    expect(found?.groups.map(({ test: one }) => one?.kind)).toEqual([undefined, 'z', 'fisher']);
    expect(found?.groups[1]?.test?.p).toBeCloseTo(0.0019457736937391545, 12);
    expect(found?.groups[1]?.test?.adjusted).toBeCloseTo(2 * 0.0019457736937391545, 12);
    expect(found?.groups[2]?.test?.p).toBeCloseTo(0.013288928070003593, 12);
    expect(found?.groups[2]?.test?.adjusted).toBeCloseTo(0.013288928070003593, 12);
  });
});

test.each([
  ['nobody is selected', persons([0, 10], [0, 20])],
  ['there is no group', []],
  ['nobody is there', persons([0, 0], [0, 0])],
])('no best group where %s', (_, groups) => {
  expect(fourFifths(groups)).toBeUndefined();
});

describe('in whole numbers', () => {
  test('exactly four fifths keeps the rule, whatever floating point makes of it', () => {
    // 0.24/0.3 is 0.7999999999999999 in float64.
    expect(fourFifths(persons([24, 100], [30, 100]))?.groups[0]?.below).toBe(false);
    // 4·10¹⁸ against 4·10¹⁸ − 4, and 4·(k − 1)·(k + 1) against 4·k² for k = 10⁹ + 1: equal to float64.
    const limit = { numerator: 4n, denominator: 5n };
    const kept = { selected: 800_000_000, rows: 1_000_000_001 };
    expect(keepsShare(kept, { selected: 999_999_999, rows: 1_000_000_000 }, limit)).toBe(true);
    expect(keepsShare(kept, { selected: 1_000_000_001, rows: 1_000_000_002 }, limit)).toBe(false);
  });

  const group = fc
    .integer({ min: 1, max: 2_000_000_000 })
    .chain((rows) => fc.record({ rows: fc.constant(rows), selected: fc.integer({ min: 0, max: rows }) }));

  test('below is 5·x·n_best < 4·x_best·n, and the missing selections are the fewest that mend it', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const found = fourFifths([one, other]);
        if (found === undefined) return;
        const [mine, top] = found.best === 0 ? [other, one] : [one, other];
        const { below, selectionsMissing } = found.groups[1 - found.best] ?? {};
        const share = (selected: number) =>
          5n * BigInt(selected) * BigInt(top.rows) - 4n * BigInt(top.selected) * BigInt(mine.rows);
        expect(below).toBe(share(mine.selected) < 0n);
        const missing = selectionsMissing as number;
        expect(share(mine.selected + missing) >= 0n).toBe(true);
        if (missing > 0) expect(share(mine.selected + missing - 1) < 0n).toBe(true);
        expect(mine.selected + missing).toBeLessThanOrEqual(mine.rows);
      }),
    );
  });

  test('one more selection never puts a group below', () => {
    fc.assert(
      fc.property(group, group, (mine, top) => {
        fc.pre(mine.selected < mine.rows);
        const more = { ...mine, selected: mine.selected + 1 };
        const limit = { numerator: 4n, denominator: 5n };
        if (keepsShare(mine, top, limit)) expect(keepsShare(more, top, limit)).toBe(true);
      }),
    );
  });
});

test.each([
  [0.8, 8n, 10n],
  [1, 1n, 1n],
  [0.30000000000000004, 30000000000000004n, 100000000000000000n],
  [1e-7, 1n, 10000000n],
  [2.5e21, 25n * 10n ** 20n, 1n],
  [0, 0n, 1n],
])('%d as it is written', (value, numerator, denominator) => {
  expect(fractionOf(value)).toEqual({ numerator, denominator });
});

test('what is no number has no fraction', () => {
  expect(() => fractionOf(Number.NaN)).toThrow(RangeError);
});
