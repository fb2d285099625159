import { expect, test } from 'vitest';
import { toFeatures } from '../../src/data/features.ts';
import type { Group } from '../../src/data/groups.ts';
import type { Scalar } from '../../src/data/table.ts';
import { tableOf } from '../data/tables.ts';
import { judged } from '../judged.ts';
import { distinguishes } from './distinguishes.ts';

/** The group of each row by all columns together. */
function groupsOf(columns: { readonly [name: string]: readonly Scalar[] }): readonly (Group | undefined)[] {
  const [feature] = toFeatures(tableOf(columns), [{ name: 'feature', columns: Object.keys(columns) }], {
    rows: undefined,
    dropMissing: false,
  });
  return Array.from(feature?.codes ?? [], (code) => feature?.groups[code]);
}

test.each(['_', ',', '|', '-', ' ', ', ', '\u0000', '\u001f', '/', '", "'])(
  'group keys joined by a character that the data holds: %j',
  (sign) => {
    // "x" with "y⟨sign⟩z", and "x⟨sign⟩y" with "z": two groups of one row.
    const one = ['x', `x${sign}y`];
    const two = [`y${sign}z`, 'z'];
    const expected = one.map((value, row) => [value, two[row]]);
    const byKey = new Map(expected.map((group) => [group.join(sign), group]));
    distinguishes<unknown>(expected, {
      ours: groupsOf({ one, two }),
      faulty: expected.map((group) => byKey.get(group.join(sign))),
    });
  },
);

test('`1`, `"1"`, `1.0`, `true` and missing as group values', async () => {
  // JSON's 1 and 1.0 are one number. All others are values of their own, the text "null" and the empty one too.
  const values = [1, '1', 1.0, '1.0', true, 'true', null, 'null', ''];
  const expected = values.map((value) => [value]);
  const by = (key: (value: Scalar) => unknown) => {
    const first = new Map([...values].reverse().map((value) => [key(value), value]));
    return values.map((value) => [first.get(key(value))]);
  };
  for (const faulty of [String, Number, (value: Scalar) => value || null]) {
    distinguishes<unknown>(expected, { ours: groupsOf({ value: values }), faulty: by(faulty) });
  }

  // In a CSV all of them are texts, and no field is missing but the empty one.
  const texts = ['1', '1.0', '01', 'true', 'True', 'null', 'NaN', ''];
  const { feature } = await judged(
    { metric: 'selection_rate_difference', max: 1 },
    texts.map((group) => ({ group, label: 1, selected: 1 })),
  );
  const found = feature.groups.map(({ group: [value], count }) => [value, count]);
  const inOrder = (counts: readonly (readonly unknown[])[]) =>
    [...counts].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const guessed = new Map<unknown, number>();
  for (const text of texts) {
    const value = /^(true|null|NaN|[\d.]+)$/i.test(text) ? Number(text.toLowerCase() === 'true' || text) : text;
    guessed.set(value, (guessed.get(value) ?? 0) + 1);
  }
  distinguishes<unknown>(inOrder([...texts.filter((text) => text !== ''), null].map((value) => [value, 1])), {
    ours: inOrder(found),
    faulty: inOrder([...guessed]),
  });
  expect(guessed.get(1)).toBe(5);
});
