import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Metric } from '../../src/metrics/metric.ts';
import { redrawnFigure } from '../../src/metrics/redrawn-figure.ts';
import { classMetrics } from '../../src/metrics/tasks.ts';

const mass = fc.oneof(fc.constant(0), fc.nat(50), fc.double({ min: 0, max: 50, noNaN: true }));
const four = fc.tuple(mass, mass, mass, mass);
const replicates = fc.array(fc.record({ own: four, others: four }), { minLength: 1, maxLength: 4 });

test.each(Object.entries<Metric>(classMetrics))('%s is in each replicate what its cells show', (_, metric) => {
  fc.assert(
    fc.property(replicates, fc.constantFrom(undefined, 0 as const, 1 as const), (drawn, zeroDivision) => {
      const all = drawn.map(({ own, others }) => own.map((cell, at) => cell + others[at]!));
      const cells = [Float64Array.from(drawn.flatMap(({ own }) => own))];
      const found = redrawnFigure(metric, { cells, whole: [Float64Array.from(all.flat())] }, { zeroDivision });
      const expected = drawn.map(({ own }, at) => {
        const options = { zeroDivision, whole: tallyOf(all[at]!) };
        return metric.measure(tallyOf(own), options).value ?? Number.NaN;
      });
      expect([...found]).toEqual(expected);
    }),
  );
});

function tallyOf([tn = 0, fp = 0, fn = 0, tp = 0]: readonly number[]) {
  return { cells: { tn, fp, fn, tp } };
}
