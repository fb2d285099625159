import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Aggregate, spread } from '../../src/metrics/disparity.ts';
import type { Measured } from '../../src/metrics/metric.ts';
import { redrawnSpread, redrawnTogether } from '../../src/metrics/redrawn-spread.ts';

const figure = fc.oneof(fc.constant(Number.NaN), fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }));
const table = fc.array(fc.array(figure, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 });

function asMeasured(value: number): Measured {
  return Number.isNaN(value) ? { reason: 'no_rows' } : { value };
}

describe.each<[Aggregate]>([['difference'], ['ratio'], ['group_min'], ['group_max']])('%s', (aggregate) => {
  test.each(['between_groups', 'to_overall'] as const)('%s is in each replicate what the figures show', (method) => {
    fc.assert(
      fc.property(table, fc.array(figure, { minLength: 5, maxLength: 5 }), (groups, all) => {
        const lists = groups.map((figures) => Float64Array.from(figures));
        const overall = method === 'to_overall' ? Float64Array.from(all) : undefined;
        const found = redrawnSpread(lists, aggregate, overall);
        for (let replicate = 0; replicate < 5; replicate++) {
          const { value } = spread(
            groups.map((figures) => asMeasured(figures[replicate]!)),
            { aggregate, method, overall: asMeasured(all[replicate]!) },
          );
          expect(found[replicate]).toBe(value ?? Number.NaN);
        }
      }),
    );
  });
});

test('several become the worst of those that have a value, or the mean of all', () => {
  const parts = [Float64Array.of(0.1, 0.4, Number.NaN), Float64Array.of(0.3, 0.2, 0.5)];
  const together = (aggregate: Aggregate, agg: 'worst_case' | 'mean') => [
    ...redrawnTogether(parts, { aggregate, agg }),
  ];
  expect(together('difference', 'worst_case')).toEqual([0.3, 0.4, 0.5]);
  expect(together('ratio', 'worst_case')).toEqual([0.1, 0.2, 0.5]);
  expect(together('ratio', 'mean')).toEqual([0.2, expect.closeTo(0.3, 12), Number.NaN]);
});
