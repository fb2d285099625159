import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/data/dataset.ts';
import { toDataset } from '../../src/data/dataset.ts';
import { proxiesOf } from '../../src/model/proxy.ts';
import { tableOf } from './tables.ts';

/** Rows of which the first half trains; `of(row)` gives the values of its columns. */
function datasetOf(rows: number, of: (row: number) => Readonly<Record<string, string | null>>): Dataset {
  const all = Array.from(
    { length: rows },
    (_, row): Readonly<Record<string, string | null>> => ({
      ...of(row),
      y: String(row % 2),
      part: row < rows / 2 ? 'train' : 'test',
    }),
  );
  const names = Object.keys(all[0] ?? {});
  const table = tableOf(Object.fromEntries(names.map((name) => [name, all.map((row) => row[name] ?? null)])));
  return toDataset(table, {
    task: 'binary',
    y_true: 'y',
    pos_label: '1',
    split: { column: 'part', test: 'test' },
    trains: true,
  });
}

const one = (name: string) => ({ name, columns: [name] });

describe('how well inputs tell the groups apart', () => {
  // In every 10 rows: town A six times, four of them f; town B four times, one of them f.
  const town = (row: number) => (row % 10 < 6 ? 'A' : 'B');
  const sex = (row: number) => ([0, 1, 2, 3, 6].includes(row % 10) ? 'f' : 'm');
  const dataset = datasetOf(400, (row) => ({ town: town(row), sex: sex(row), coin: String(row % 2) }));

  // 5 f and 5 m in ten rows: pairs (f, m) are scored right 4 · 3 times, alike 4 · 2 + 1 · 3 times: (12 + 5.5) / 25.
  test('by hand', () => {
    expect(proxiesOf(dataset, { inputs: ['town'], features: [one('sex')] })).toEqual([
      { feature: 'sex', auc: expect.closeTo(0.7, 12) as number },
    ]);
  });

  test('half where they say nothing, one where they say it all', () => {
    const twin = datasetOf(400, (row) => ({ same: sex(row), sex: sex(row), nothing: '1' }));
    expect(proxiesOf(twin, { inputs: ['nothing'], features: [one('sex')] })).toEqual([{ feature: 'sex', auc: 0.5 }]);
    expect(proxiesOf(twin, { inputs: ['nothing', 'same'], features: [one('sex')] })).toEqual([
      { feature: 'sex', auc: 1 },
    ]);
  });

  test('a model that looks at the feature needs no proxy', () => {
    expect(proxiesOf(dataset, { inputs: ['town', 'sex'], features: [one('sex')] })).toEqual([{ feature: 'sex' }]);
  });

  test('an intersection is not looked at, a feature in bins is', () => {
    const features = [
      { name: 'both', columns: ['town', 'sex'] },
      { name: 'coins', columns: ['coin'], bins: [1] },
    ];
    expect(proxiesOf(dataset, { inputs: ['town'], features }).map(({ feature }) => feature)).toEqual(['coins']);
  });
});

describe('several groups', () => {
  const groups = ['a', 'a', 'b', 'b', 'c', 'c', 'c', null] as const;
  const dataset = datasetOf(1600, (row) => ({ g: groups[row % 8] ?? null, shown: row % 8 < 2 ? 'x' : 'y' }));

  // `shown` tells a from all others without fail. The AUC for b is that of being y: 1/2 + (2/6) / 2 = 2/3.
  test('the one that is told best is named', () => {
    expect(proxiesOf(dataset, { inputs: ['shown'], features: [one('g')] })).toEqual([
      { feature: 'g', group: ['a'], auc: 1 },
    ]);
  });

  test('a missing value is a group too', () => {
    const alone = datasetOf(1600, (row) => ({ g: groups[row % 8] ?? null, shown: row % 8 === 7 ? 'x' : 'y' }));
    expect(proxiesOf(alone, { inputs: ['shown'], features: [one('g')] })).toEqual([
      { feature: 'g', group: [null], auc: 1 },
    ]);
  });

  // a has 49 of the 400 rows in either part.
  test.each([
    [49, []],
    [50, [{ feature: 'g', auc: 1 }]],
  ])('%d rows of a group', (rows, expected) => {
    const few = datasetOf(800, (row) => ({ g: row % 400 < rows ? 'a' : 'b', shown: row % 400 < rows ? 'x' : 'y' }));
    expect(proxiesOf(few, { inputs: ['shown'], features: [one('g')] })).toEqual(expected);
  });
});

describe('many rows and values', () => {
  test('are thinned to the same few each time', () => {
    const many = datasetOf(40_000, (row) => ({
      g: row % 3 === 0 ? 'a' : 'b',
      shown: row % 3 === 0 || row % 7 === 0 ? 'x' : 'y',
    }));
    const [found] = proxiesOf(many, { inputs: ['shown'], features: [one('g')] });
    // Of b one row in seven is x: 6/7 + ½ · 1/7, but for chance.
    expect(found?.auc).toBeGreaterThan(13 / 14 - 0.01);
    expect(found?.auc).toBeLessThan(13 / 14 + 0.01);
    expect(found?.auc).not.toBe(13 / 14);
    expect(proxiesOf(many, { inputs: ['shown'], features: [one('g')] })).toEqual([found]);
  });

  test('values that are too many to compare are no reason to stop', () => {
    const names = datasetOf(2400, (row) => ({ name: String(row), shown: String(row % 2) }));
    expect(proxiesOf(names, { inputs: ['shown'], features: [one('name')] })).toEqual([]);
  });
});
