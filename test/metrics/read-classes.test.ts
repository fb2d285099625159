import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiclassMetrics } from '../../src/metrics/multiclass/index.ts';
import type { ClassMetric } from '../../src/metrics/multiclass/macro.ts';
import { readClasses } from '../../src/metrics/read-classes.ts';
import { eachVsRest } from '../../src/tally/one-vs-rest.ts';

const matrices = fc.integer({ min: 2, max: 4 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

test('a redrawn matrix is read as that of a tally', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const into = matrix.map(() => new Float64Array(8).fill(77));
      // Behind two numbers that are not its own, into the second replicate.
      readClasses(matrix.length)(Float64Array.of(1, 2, ...matrix.flat()), 2, { into, at: 4 });
      const expected = eachVsRest({ matrix }).map(({ cells: { tn, fp, fn, tp } }) => [77, 77, 77, 77, tn, fp, fn, tp]);
      expect(into.map((cells) => [...cells])).toEqual(expected);
    }),
  );
});

test.each(Object.entries(multiclassMetrics) as [string, ClassMetric][])(
  '%s is a figure of its classes',
  (_, metric) => {
    fc.assert(
      fc.property(matrices, fc.constantFrom(undefined, 0 as const), (matrix, zeroDivision) => {
        const whole = metric.measure({ matrix }, { zeroDivision });
        const ofClasses = metric.ofClasses(eachVsRest({ matrix }), { zeroDivision });
        expect(ofClasses.value).toBe(whole.value);
      }),
    );
  },
);
