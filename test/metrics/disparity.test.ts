import { describe, expect, test } from 'vitest';
import { type Aggregate, type Method, spread } from '../../src/metrics/disparity.ts';
import type { Measured } from '../../src/metrics/metric.ts';

const values = (...numbers: (number | undefined)[]): Measured[] =>
  numbers.map((value) => (value === undefined ? { reason: 'no_positives' } : { value }));

describe('the spread of a metric over groups', () => {
  // groups, overall, aggregate, method, expected value or reason, lowest, highest
  const rows: readonly (readonly [
    (number | undefined)[],
    number,
    Aggregate,
    Method,
    number | string,
    number | undefined,
    number | undefined,
  ])[] = [
    [[0.25, 0.75, 0.5], 0.5, 'difference', 'between_groups', 0.5, 0, 1],
    [[0.25, 0.75, 0.5], 0.5, 'ratio', 'between_groups', 1 / 3, 0, 1],
    [[0.25, 0.75, 0.5], 0.5, 'group_min', 'between_groups', 0.25, 0, undefined],
    [[0.25, 0.75, 0.5], 0.5, 'group_max', 'between_groups', 0.75, undefined, 1],
    [[0.25, 0.875], 0.5, 'difference', 'to_overall', 0.375, undefined, 1],
    [[0, 0.75], 0.5, 'difference', 'to_overall', 0.5, 0, undefined],
    // 0.25/0.5 = 0.5; 0.75/0.5 = 1.5, whose inverse 2/3 is nearer to 1
    [[0.25, 0.75], 0.5, 'ratio', 'to_overall', 0.5, 0, undefined],
    // 0.4/0.5 = 0.8; 1/0.5 = 2, whose inverse 0.5 is further from 1
    [[0.4, 1], 0.5, 'ratio', 'to_overall', 0.5, undefined, 1],
    [[0.5, undefined, 0.75], 0.5, 'difference', 'between_groups', 0.25, 0, 2],
    [[0, 0.5], 0.25, 'ratio', 'between_groups', 0, 0, 1],
    [[0, 0], 0, 'ratio', 'between_groups', 'zero_by_zero', undefined, undefined],
    [[0, 0], 0, 'difference', 'between_groups', 0, 0, 0],
    [[0, 0], 0, 'ratio', 'to_overall', 'zero_by_zero', undefined, undefined],
    [[0.5], 0.5, 'difference', 'between_groups', 'fewer_than_two_groups', undefined, undefined],
    [[0.5, undefined], 0.5, 'ratio', 'between_groups', 'fewer_than_two_groups', undefined, undefined],
    [[0.5], 0.5, 'ratio', 'to_overall', 'fewer_than_two_groups', undefined, undefined],
    [[undefined, undefined], 0.5, 'difference', 'between_groups', 'no_positives', undefined, undefined],
    [[undefined, undefined], 0.5, 'group_min', 'between_groups', 'no_positives', undefined, undefined],
    [[0.5, undefined], 0.5, 'group_min', 'between_groups', 0.5, 0, undefined],
  ];
  test.each(rows)('%j over %d: %s %s is %s', (groups, whole, aggregate, method, expected, lowest, highest) => {
    const result = spread(values(...groups), { aggregate, method, overall: { value: whole } });
    expect(result.value ?? result.reason).toBe(expected);
    expect([result.lowest, result.highest]).toEqual([lowest, highest]);
  });

  test('groups without a value are listed, groups left out are not', () => {
    const groups = [{ value: 1 }, { reason: 'no_positives' as const }, undefined, { value: 0.5 }];
    const result = spread(groups, { aggregate: 'difference', method: 'between_groups', overall: { value: 1 } });
    expect(result).toEqual({ value: 0.5, lowest: 3, highest: 0, withoutValue: [1] });
  });

  test('to_overall has no value where all rows have none', () => {
    const options = { aggregate: 'difference', method: 'to_overall', overall: { reason: 'one_class' } } as const;
    expect(spread(values(0.5, 0.75), options)).toEqual({ reason: 'one_class', withoutValue: [] });
  });
});
