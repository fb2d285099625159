import { describe, expect, test } from 'vitest';
import { toDataset } from '../../src/data/dataset.ts';
import type { Scalar } from '../../src/data/table.ts';
import { requireClasses, type TaskLabels, toTaskLabels } from '../../src/data/task-labels.ts';
import { problemsOf } from '../model/refusal.ts';
import { tableOf } from './tables.ts';

function classesOf(values: readonly Scalar[]): Extract<TaskLabels, { task: 'multiclass' }> {
  const { found } = toTaskLabels(tableOf({ y: values }), { task: 'multiclass', y_true: 'y' });
  if (found.task !== 'multiclass') throw new Error(found.task);
  return found;
}

describe('several classes', () => {
  test.each<[string, readonly Scalar[], readonly Scalar[], readonly number[]]>([
    ['texts by code point', ['b', 'a', 'C', 'a'], ['C', 'a', 'b'], [2, 1, 0, 1]],
    ['numbers by value, however written', ['10', '9', '9.0', '1e2'], ['9', '10', '1e2'], [1, 0, 0, 2]],
    ['negative numbers too', ['-1', '-2', '0'], ['-2', '-1', '0'], [1, 0, 2]],
    ['numbers beside a text by code point', ['10', '9', 'x'], ['10', '9', 'x'], [0, 1, 2]],
    ['typed numbers', [2, 10, 1], [1, 2, 10], [1, 2, 0]],
    ['booleans in any case', ['True', 'false', 'TRUE'], ['True', 'false'], [0, 1, 0]],
    ['spaces tell texts apart', ['a', 'a ', ''], ['', 'a', 'a '], [1, 2, 0]],
    ['missing ones are no class', ['a', null, 'b'], ['a', 'b'], [0, 0, 1]],
  ])('%s', (_, values, classes, labels) => {
    const found = classesOf(values);
    expect(found.classes).toEqual(classes);
    expect([...found.labels]).toEqual(labels);
  });

  test.each([
    [1, 'holds 1 label; a multiclass task has 2 to 100', 'Name another column as "data.y_true".'],
    [101, 'holds 101 labels; a multiclass task has 2 to 100', 'For numbers write "task: regression" under "data".'],
  ])('%i of them are refused', (count, message, hint) => {
    const values = Array.from({ length: 2 * count }, (_, row) => `c${row % count}`);
    expect(problemsOf(() => classesOf(values))).toMatchObject([
      { code: 'DATA_CLASSES', message: expect.stringContaining(message), hint, place: { line: 2 } },
    ]);
  });

  test('2 and 100 are not', () => {
    for (const count of [2, 100]) {
      expect(classesOf(Array.from({ length: count }, (_, row) => `c${row}`)).classes).toHaveLength(count);
    }
  });

  test('no label at all is refused', () => {
    expect(problemsOf(() => classesOf([null, null]))).toMatchObject([{ code: 'DATA_NO_LABELS' }]);
  });

  test('a drawn split is stratified by the classes in the order of their values', () => {
    // scikit-learn 1.9: train_test_split(range(12), test_size=6, random_state=0, stratify=y)[1]; with y as texts, in
    // whose order 100 stands before 9, it would be the rows of the second line.
    const y = [10, 9, 10, 9, 100, 9, 10, 100, 9, 100, 10, 100];
    const assessed = (task: 'multiclass', values: readonly Scalar[]) => [
      ...(toDataset(tableOf({ y: values }), {
        task,
        y_true: 'y',
        split: { test_size: 6, random_state: 0, stratify: true },
      }).assessed ?? []),
    ];
    expect(assessed('multiclass', y.map(String))).toEqual([7, 2, 10, 9, 1, 3]);
    expect(
      assessed(
        'multiclass',
        y.map((value) => `c${value}`),
      ),
    ).toEqual([3, 7, 11, 5, 0, 2]);
  });
});

describe('classes that rules name', () => {
  const named = { table: tableOf({ y: ['a'] }), classes: ['a', '1', 'True'] };
  const rules = (...classes: (string | undefined)[]) => classes.map((one, at) => ({ id: `r${at}`, class: one }));

  test('may be written in any spelling of a label, macro or worst', () => {
    expect(requireClasses(named, rules('a', '1.0', 'true', 'macro', 'worst', undefined))).toBe(named.classes);
  });

  test('must occur', () => {
    expect(problemsOf(() => requireClasses(named, rules('a', 'A')))).toEqual([
      {
        code: 'DATA_CLASS_ABSENT',
        message: 'The rule "r1" names the class "A", which does not occur among the labels.',
        hint: 'Labels: "a", "1", "True". Or write class: macro or class: worst.',
        place: { file: 'data.csv', line: 2 },
      },
    ]);
  });
});

describe('numbers', () => {
  const numbersOf = (values: readonly Scalar[], typed: readonly string[] = []) =>
    toDataset(tableOf({ y: values }, typed), { task: 'regression', y_true: 'y' });

  test('are taken as they are, whatever their kind of column', () => {
    expect(numbersOf(['-1', '2.5', '1e3']).labels).toEqual(Float64Array.of(-1, 2.5, 1000));
    expect(numbersOf([-1, 2.5], ['y']).labels).toEqual(Float64Array.of(-1, 2.5));
    // One number again and again is a label like others: R² has no value then.
    expect(numbersOf([3, 3], ['y']).labels).toEqual(Float64Array.of(3, 3));
  });

  test.each([
    ['a text', ['1', 'two'], 'DATA_NOT_A_NUMBER', 3],
    ['a missing one', ['1', '2', null], 'DATA_MISSING_LABEL', 4],
  ])('%s is refused', (_, values, code, line) => {
    expect(problemsOf(() => numbersOf(values))).toMatchObject([{ code, place: { line } }]);
  });

  test('a missing one in a row that is not assessed is nobody’s', () => {
    const table = tableOf({ y: ['1', null], part: ['test', 'other'] });
    const split = { column: 'part', test: 'test' };
    expect(toDataset(table, { task: 'regression', y_true: 'y', split }).assessed).toEqual(Uint32Array.of(0));
  });
});
