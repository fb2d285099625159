import { describe, expect, test } from 'vitest';
import { type FeatureDescription, toFeatures } from '../../src/data/features.ts';
import { toControls, toDivisions } from '../../src/data/strata.ts';
import { problemsOf } from '../model/refusal.ts';
import { tableOf } from './tables.ts';

const all = { rows: undefined, dropMissing: false };
const column = (name: string): FeatureDescription => ({ name, columns: [name] });

describe('control features', () => {
  const table = tableOf({ a: ['x', 'y', 'x', null], b: ['1', '1', '2', '2'], n: ['5', '50', '7', '70'] });

  test('none are no division', () => {
    expect(toControls(table, [], all)).toEqual([]);
  });

  test('one divides by its groups', () => {
    expect(toControls(table, [column('a')], all)).toMatchObject([{ columns: ['a'], groups: [['x'], ['y'], [null]] }]);
  });

  test('several divide by the combinations that occur, in the order of all', () => {
    const control = toControls(table, [column('a'), { ...column('n'), bins: [10] }], all).at(-1);
    expect(control).toMatchObject({
      columns: ['a', 'n'],
      groups: [
        ['x', '<10'],
        ['y', '>=10'],
        [null, '>=10'],
      ],
    });
    expect([...(control?.codes ?? [])]).toEqual([0, 1, 0, 2]);
  });

  test('rows without a value are in none of them where they are dropped', () => {
    const control = toControls(table, [column('a'), column('b')], { rows: undefined, dropMissing: true }).at(-1);
    expect(control).toMatchObject({
      droppedRows: 1,
      groups: [
        ['x', '1'],
        ['x', '2'],
        ['y', '1'],
      ],
    });
    expect([...(control?.codes ?? [])]).toEqual([0, 2, 1, 3]);
  });

  test('only assessed rows count', () => {
    expect(toControls(table, [column('a')], { ...all, rows: Uint32Array.of(2, 1) }).at(-1)?.groups).toEqual([
      ['x'],
      ['y'],
    ]);
  });

  test('a column may have the name of the key', () => {
    const odd = tableOf({ control_features: ['u', 'v'], b: ['1', '1'] });
    expect(toControls(odd, [column('control_features'), column('b')], all).at(-1)?.groups).toEqual([
      ['u', '1'],
      ['v', '1'],
    ]);
  });

  test('too many groups of one of them are not called those of a sensitive feature', () => {
    const wide = tableOf({ id: Array.from({ length: 1001 }, (_, row) => `${row}`) });
    expect(problemsOf(() => toControls(wide, [column('id')], all))).toMatchObject([
      { code: 'DATA_TOO_MANY_GROUPS', message: 'The feature "id" has 1,001 groups; at most 1,000 can be compared.' },
    ]);
  });
});

describe('features within strata', () => {
  const table = tableOf({ s: ['f', 'm', 'f', null], c: ['u', 'u', 'v', 'v'] });

  test('have codes stratum · (groups + 1) + group', () => {
    const features = toFeatures(table, [column('s')], { rows: undefined, dropMissing: true });
    const [division] = toDivisions(features, toControls(table, [column('c')], all)[0]);
    expect(division).toMatchObject({ groups: 2 });
    // Of u: f, m; of v: f, and a row that is in no group.
    expect([...(division?.codes ?? [])]).toEqual([0, 1, 0, 2]);
    expect([...(division?.strataCodes ?? [])]).toEqual([0, 1, 3, 5]);
  });

  test('have none without control features', () => {
    expect(toDivisions(toFeatures(table, [column('s')], all), undefined)[0]).not.toHaveProperty('strataCodes');
  });

  test.each([
    // (98 groups + 1) · (100 strata + 1) = 9,999
    [98, 'measured'],
    // 100 · 101 = 10,100
    [99, 'refused'],
  ])('%i groups in 100 strata are %s', (groups, standing) => {
    const rows = groups * 100;
    const wide = tableOf({
      s: Array.from({ length: rows }, (_, row) => `s${row % groups}`),
      c: Array.from({ length: rows }, (_, row) => `c${Math.floor(row / groups)}`),
    });
    const divide = () => toDivisions(toFeatures(wide, [column('s')], all), toControls(wide, [column('c')], all)[0]);
    if (standing === 'measured') expect(new Set(divide()[0]?.strataCodes).size).toBe(rows);
    else {
      expect(problemsOf(divide)).toMatchObject([
        {
          code: 'DATA_TOO_MANY_STRATA',
          message:
            'The feature "s" within 100 combinations of control features makes 10,100 groups; at most 10,000 can be measured.',
          hint: expect.stringContaining('"bins"'),
        },
      ]);
    }
  });
});
