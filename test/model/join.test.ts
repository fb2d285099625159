import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scalar } from '../../src/data/table.ts';
import { joinPredictions } from '../../src/model/join.ts';
import { problemsOf } from './refusal.ts';
import { tableOf } from './tables.ts';

function join(ids: readonly Scalar[], predicted: readonly Scalar[], rows?: readonly number[]) {
  const found = joinPredictions(tableOf({ id: ids }), tableOf({ id: predicted }), {
    id: 'id',
    rows: rows && Uint32Array.from(rows),
  });
  return found && [...found];
}

describe('by id', () => {
  test.each<[string, readonly Scalar[], readonly Scalar[], readonly number[] | undefined, readonly number[]]>([
    ['another order', ['a', 'b', 'c'], ['c', 'a', 'b'], undefined, [1, 2, 0]],
    ['only assessed rows', ['a', 'b', 'c'], ['c'], [2], [0]],
    ['rows of others, even twice', ['a', 'b'], ['x', 'a', 'x'], [0], [1]],
    ['rows without an id in the file', ['a'], [null, null, 'a'], [0], [2]],
    ['repeated and missing ids in rows that are not assessed', ['a', 'a', null, 'b'], ['b'], [3], [0]],
    ['names of prototypes', ['__proto__', 'constructor'], ['constructor', '__proto__'], undefined, [1, 0]],
  ])('%s', (_, ids, predicted, rows, expected) => {
    expect(join(ids, predicted, rows)).toEqual(expected);
  });

  test.each<[string, readonly Scalar[], readonly Scalar[], string, string]>([
    ['absent', ['a', 'b', 'c'], ['b'], 'MODEL_ID_ABSENT', '2 assessed rows have no prediction in "table.csv"'],
    ['duplicate', ['a', 'b'], ['b', 'a', 'b'], 'MODEL_ID_DUPLICATE', '1 assessed row has more than one prediction'],
    ['repeated', ['a', 'b', 'a'], ['a', 'b'], 'MODEL_ID_REPEATED', '1 assessed row of the data has an id in "id"'],
    ['missing', ['a', null], ['a', null], 'MODEL_ID_MISSING', '1 assessed row has no id in "id".'],
    ['written otherwise', ['7'], ['007'], 'MODEL_ID_ABSENT', '1 assessed row has no prediction'],
  ])('%s', (_, ids, predicted, code, words) => {
    const problems = problemsOf(() => join(ids, predicted));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, message: expect.stringContaining(words), place: { file: 'table.csv' } });
  });

  test('all that is wrong is told at once, without an id', () => {
    const problems = problemsOf(() =>
      join(['secret-1', 'secret-2', null, 'secret-3'], ['secret-2', 'secret-2', 'secret-3']),
    );
    expect(problems.map(({ code }) => code)).toEqual(['MODEL_ID_MISSING', 'MODEL_ID_ABSENT', 'MODEL_ID_DUPLICATE']);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });

  test('law: every row finds its own id', () => {
    const shuffled = fc
      .uniqueArray(fc.string(), { minLength: 1 })
      .chain((ids) =>
        fc.record({ ids: fc.constant(ids), predicted: fc.shuffledSubarray(ids, { minLength: ids.length }) }),
      );
    fc.assert(
      fc.property(shuffled, ({ ids, predicted }) => {
        expect(join(ids, predicted)?.map((row) => predicted[row])).toEqual(ids);
      }),
    );
  });
});

describe('row by row', () => {
  const data = tableOf({ x: ['a', 'b', 'c'] });

  test('the rows of the data are the rows of the file', () => {
    const rows = Uint32Array.of(2, 0);
    expect(joinPredictions(data, tableOf({ p: ['0', '1', '1'] }), { id: undefined, rows })).toEqual(rows);
    expect(joinPredictions(data, data, { id: undefined, rows: undefined })).toBeUndefined();
  });

  test('another number of rows is refused, even that of the assessed rows', () => {
    const act = () => joinPredictions(data, tableOf({ p: ['0'] }), { id: undefined, rows: Uint32Array.of(1) });
    expect(problemsOf(act)[0]).toMatchObject({
      code: 'MODEL_ROW_COUNT',
      message: 'The predictions have 1 row, the data has 3.',
    });
  });
});
