import { describe, expect, test } from 'vitest';
import { crossFooting, type Divided } from '../../src/metrics/cross-footing.ts';
import { impactRatios } from '../../src/metrics/impact-ratios.ts';

describe('impact ratios', () => {
  test('by hand: 30/60, 12/40, and 3 of 4 in a group under 2 % of 204 rows', () => {
    const found = impactRatios(
      [
        { selected: 30, rows: 60 },
        { selected: 12, rows: 40 },
        { selected: 3, rows: 4 },
      ],
      204,
    );
    expect(found).toMatchObject({ best: 2, bestLarge: 0 });
    expect(found.groups.map(({ rate }) => rate)).toEqual([0.5, 0.3, 0.75]);
    expect(found.groups.map(({ ratio }) => ratio)).toEqual([0.5 / 0.75, 0.3 / 0.75, 1]);
    expect(found.groups.map(({ ratioToLarge }) => ratioToLarge)).toEqual([1, 0.6, 1.5]);
    expect(found.groups.map(({ small }) => small)).toEqual([false, false, true]);
  });

  test.each([
    [1, 50, false],
    [1, 51, true],
    [20, 1000, false],
    [19, 1000, true],
  ])('%d of %d rows under 2 %%: %s', (rows, total, small) => {
    expect(impactRatios([{ selected: 1, rows }], total).groups[0]?.small).toBe(small);
  });

  test('where the best group is not small there is no other to compare with', () => {
    const groups = [
      { selected: 30, rows: 60 },
      { selected: 1, rows: 4 },
    ];
    expect(impactRatios(groups, 204)).toStrictEqual({
      best: 0,
      groups: [
        { rate: 0.5, ratio: 1, small: false },
        { rate: 0.25, ratio: 0.5, small: true },
      ],
    });
  });

  test('where all groups are small, or the others are not selected, there is none either', () => {
    const small = [{ selected: 1, rows: 4 }];
    expect(impactRatios(small, 1000)).toStrictEqual({ best: 0, groups: [{ rate: 0.25, ratio: 1, small: true }] });
    expect(impactRatios([...small, { selected: 0, rows: 900 }], 904)).toStrictEqual({
      best: 0,
      bestLarge: 1,
      groups: [
        { rate: 0.25, ratio: 1, small: true },
        { rate: 0, ratio: 0, small: false },
      ],
    });
    expect(impactRatios([], 0)).toStrictEqual({ best: undefined, groups: [] });
  });

  test('nobody selected is no ratio, and a group without rows no rate', () => {
    expect(impactRatios([{ selected: 0, rows: 5 }], 5).groups).toEqual([{ rate: 0, ratio: undefined, small: false }]);
    expect(impactRatios([{ selected: 0, rows: 0 }], 5)).toMatchObject({
      best: undefined,
      groups: [{ rate: undefined }],
    });
  });

  test('the best is chosen in whole numbers, the first of equal ones', () => {
    const third = { selected: 1, rows: 3 };
    expect(impactRatios([third, { selected: 333_333_333, rows: 999_999_999 }], 3).best).toBe(0);
    expect(impactRatios([third, { selected: 333_333_334, rows: 1_000_000_001 }], 3).best).toBe(1);
  });
});

describe('cross-footing', () => {
  const sex: Divided = {
    name: 'sex',
    columns: ['sex'],
    groups: [['f'], ['m'], [null]],
    persons: [
      { rows: 10, selected: 4 },
      { rows: 20, selected: 9 },
      { rows: 2, selected: 1 },
    ],
  };
  const both: Divided = {
    name: 'sex_race',
    columns: ['sex', 'race'],
    groups: [
      ['f', 'a'],
      ['f', null],
      ['m', 'a'],
      ['m', 'b'],
      [null, 'a'],
    ],
    persons: [
      { rows: 7, selected: 3 },
      { rows: 3, selected: 1 },
      { rows: 15, selected: 9 },
      { rows: 5, selected: 0 },
      { rows: 2, selected: 1 },
    ],
  };
  const without = (group: number): Divided => ({
    ...both,
    groups: both.groups.filter((_, at) => at !== group),
    persons: both.persons.filter((_, at) => at !== group),
  });

  test('what is unknown in one column still belongs to the group of the other', () => {
    expect(crossFooting(both, [sex])).toEqual([{ with: 'sex', rows: 30, of: 30, agrees: true }]);
  });

  test('dropped rows are missing from the sum', () => {
    expect(crossFooting(without(1), [sex])).toEqual([{ with: 'sex', rows: 27, of: 30, agrees: false }]);
  });

  test('the same rows with others selected do not agree', () => {
    const persons = both.persons.with(0, { rows: 7, selected: 2 });
    expect(crossFooting({ ...both, persons }, [sex])).toMatchObject([{ rows: 30, of: 30, agrees: false }]);
  });

  test('features of other columns, of the same ones, and of other bins are passed over', () => {
    const age = { ...sex, name: 'age', columns: ['age'] };
    const coarse = { ...sex, groups: [['person'], ['m'], [null]] };
    expect(crossFooting(both, [age, both, coarse])).toEqual([]);
    expect(crossFooting(sex, [both])).toEqual([]);
  });
});
