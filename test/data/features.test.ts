import { describe, expect, test } from 'vitest';
import { binLabels } from '../../src/data/bins.ts';
import { type FeatureDescription, featureColumns, toFeatures } from '../../src/data/features.ts';
import type { Scalar } from '../../src/data/table.ts';
import { UserError } from '../../src/errors.ts';
import { tableOf } from './tables.ts';

interface Options {
  readonly rows?: number[];
  readonly dropMissing?: boolean;
}

function featuresOf(
  columns: { readonly [name: string]: readonly Scalar[] },
  descriptions: readonly FeatureDescription[],
  { rows, dropMissing = false }: Options = {},
) {
  return toFeatures(tableOf(columns), descriptions, { rows: rows && Uint32Array.from(rows), dropMissing });
}

const sex: FeatureDescription = { name: 'sex', columns: ['sex'] };

describe('one column', () => {
  test('groups are its values by code point, missing last, and rows have their positions', () => {
    const [feature] = featuresOf({ sex: ['m', null, 'f', 'm', 'F'] }, [sex]);
    expect(feature).toMatchObject({ groups: [['F'], ['f'], ['m'], [null]], columns: ['sex'], unobserved: [] });
    expect(Array.from(feature?.codes ?? [])).toEqual([2, 3, 1, 2, 0]);
  });

  test('only assessed rows make groups', () => {
    const [feature] = featuresOf({ sex: ['m', 'f', 'x', 'f'] }, [sex], { rows: [3, 0] });
    expect(feature?.groups).toEqual([['f'], ['m']]);
    expect(Array.from(feature?.codes ?? [])).toEqual([0, 1]);
  });

  test('values of other types stay apart', () => {
    const [feature] = featuresOf({ sex: ['1', 1, true, 'true', null, 'null', ''] }, [sex]);
    expect(feature?.groups).toEqual([[1], [''], ['1'], ['null'], ['true'], [true], [null]]);
  });

  test('expected groups come first in their order; absent and unexpected ones are told', () => {
    const groups = [['m'], ['x'], ['f']];
    const [feature] = featuresOf({ sex: ['a', 'f', 'm', null] }, [{ ...sex, groups }]);
    expect(feature).toMatchObject({ groups: [['m'], ['f'], ['a'], [null]], absent: [['x']], unexpected: [['a']] });
  });

  test('missing values can be dropped, from this feature alone', () => {
    const [dropped, kept] = featuresOf(
      { sex: ['m', null, 'f'], race: ['a', 'b', 'a'] },
      [sex, { name: 'race', columns: ['race'] }],
      { dropMissing: true },
    );
    expect(dropped).toMatchObject({ groups: [['f'], ['m']], droppedRows: 1 });
    expect(Array.from(dropped?.codes ?? [])).toEqual([1, 2, 0]);
    expect(kept).toMatchObject({ groups: [['a'], ['b']], droppedRows: 0 });
  });

  test('groups that differ only in case or spaces are told', () => {
    const [feature] = featuresOf({ sex: ['Male', 'male', ' male ', 'female'] }, [sex]);
    expect(feature?.alike).toEqual([[[' male '], ['Male'], ['male']]]);
  });

  test('names of the language are names like others', () => {
    const [feature] = featuresOf({ sex: ['__proto__', 'constructor', '__proto__'] }, [sex]);
    expect(feature?.groups).toEqual([['__proto__'], ['constructor']]);
  });
});

describe('bins', () => {
  const age: FeatureDescription = { name: 'age', columns: ['age'], bins: [25, 45, 65] };

  test('are closed on the left and stand in order; empty ones are no groups', () => {
    const [feature] = featuresOf({ age: ['65', '25', '24.9', '44.9', '90', null] }, [age]);
    expect(feature?.groups).toEqual([['<25'], ['25-44'], ['>=65'], [null]]);
    expect(Array.from(feature?.codes ?? [])).toEqual([2, 1, 0, 1, 2, 3]);
  });

  test('may have names of their own', () => {
    const [feature] = featuresOf({ age: ['10', '50'] }, [{ ...age, bins: [18], labels: ['minor', 'adult'] }]);
    expect(feature?.groups).toEqual([['minor'], ['adult']]);
  });

  test.each([
    [
      [25, 45, 65],
      ['<25', '25-44', '45-64', '>=65'],
    ],
    [[25], ['<25', '>=25']],
    [
      [1, 2],
      ['<1', '1', '>=2'],
    ],
    [
      [0.5, 1.5],
      ['<0.5', '[0.5, 1.5)', '>=1.5'],
    ],
    [
      [-10, 10],
      ['<-10', '[-10, 10)', '>=10'],
    ],
  ])('%j are called %j', (edges, expected) => {
    expect(binLabels(edges)).toEqual(expected);
  });

  test('over a text are refused where it stands', () => {
    expect(() => featuresOf({ age: ['30', 'old'] }, [age])).toThrow('"old"');
  });
});

describe('intersections', () => {
  const columns = { sex: ['f', 'm', 'f', 'm'], age: ['30', '50', '30', '30'], race: ['a', 'a', 'b', 'b'] };
  const age: FeatureDescription = { name: 'age', columns: ['age'], bins: [45] };

  test('cross features of the policy and columns of the data', () => {
    const both: FeatureDescription = { name: 'both', columns: ['sex', 'age'] };
    const [, , feature] = featuresOf(columns, [sex, age, both]);
    expect(feature).toMatchObject({
      columns: ['sex', 'age'],
      groups: [
        ['f', '<45'],
        ['m', '<45'],
        ['m', '>=45'],
      ],
      unobserved: [['f', '>=45']],
    });
    expect(Array.from(feature?.codes ?? [])).toEqual([0, 2, 0, 1]);
  });

  test('of three columns keep the order of each', () => {
    const [feature] = featuresOf(columns, [{ name: 'all', columns: ['race', 'sex', 'age'] }]);
    expect(feature?.groups).toEqual([
      ['a', 'f', '30'],
      ['a', 'm', '50'],
      ['b', 'f', '30'],
      ['b', 'm', '30'],
    ]);
    expect(feature?.unobserved).toHaveLength(4);
  });

  test('need the columns of their parts', () => {
    const renamed: FeatureDescription = { name: 'age', columns: ['years'], bins: [45] };
    expect(featureColumns([renamed, { name: 'both', columns: ['sex', 'age'] }])).toEqual(['years', 'sex']);
  });

  test('a combination with a missing value is dropped whole', () => {
    const [feature] = featuresOf({ a: ['x', null, 'x'], b: ['y', 'y', null] }, [{ name: 'ab', columns: ['a', 'b'] }], {
      dropMissing: true,
    });
    expect(feature).toMatchObject({ groups: [['x', 'y']], droppedRows: 2 });
  });
});

test('more than 1,000 groups are an error that suggests bins', () => {
  const values = Array.from({ length: 1001 }, (_, at) => `v${at}`);
  const wide = {
    kind: 'coded',
    name: 'id',
    codes: Uint16Array.from(values, (_, at) => at + 1),
    values: [null, ...values],
  } as const;
  const table = { ...tableOf({ id: values.slice(0, 200) }), rows: 1001, columns: new Map([['id', wide]]) };
  const cut = () => toFeatures(table, [{ name: 'id', columns: ['id'] }], { rows: undefined, dropMissing: false });
  expect(cut).toThrow(UserError);
  expect(cut).toThrow('1,001 groups');
});
