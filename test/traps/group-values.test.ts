import { expect, test } from 'vitest';
import { toFeatures } from '../../src/data/features.ts';
import type { Group } from '../../src/data/groups.ts';
import type { Scalar } from '../../src/data/table.ts';
import { tableOf } from '../data/tables.ts';
import { distinguishes } from './distinguishes.ts';

function groupsOf(columns: { readonly [name: string]: readonly Scalar[] }): readonly Group[] {
  const [feature] = toFeatures(tableOf(columns), [{ name: 'feature', columns: Object.keys(columns) }], {
    rows: undefined,
    dropMissing: false,
  });
  return feature?.groups ?? [];
}

test.each(['_', ',', '|', '-', ' ', ', ', '\u0000', '\u001f', '/', '", "'])(
  'group keys joined by a character that the data holds: %j',
  (sign) => {
    // "x" with "y⟨sign⟩z", and "x⟨sign⟩y" with "z": two groups of one row.
    const columns = { one: ['x', `x${sign}y`], two: [`y${sign}z`, 'z'] };
    const joined = new Set(columns.one.map((value, row) => [value, columns.two[row]].join(sign)));
    distinguishes(2, { ours: groupsOf(columns).length, faulty: joined.size });
  },
);

test('`1`, `"1"`, `1.0`, `true` and missing as group values', () => {
  // JSON's 1 and 1.0 are one number. All others are values of their own, the text "null" and the empty one too.
  const values = [1, '1', 1.0, '1.0', true, 'true', null, 'null', ''];
  const expected = [[1], [''], ['1'], ['1.0'], ['null'], ['true'], [true], [null]];
  const ours = groupsOf({ value: values });
  expect(ours).toEqual(expected);
  const groupsBy = (key: (value: Scalar) => unknown) => new Set(values.map(key)).size;
  for (const faulty of [String, Number, (value: Scalar) => JSON.parse(String(value || 'null')) as unknown]) {
    distinguishes(expected.length, { ours: ours.length, faulty: groupsBy(faulty) });
  }
  // Missing ones that are passed over.
  distinguishes(expected.length, {
    ours: ours.length,
    faulty: new Set(values.filter((value) => value !== null)).size,
  });
});
