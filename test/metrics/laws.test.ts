import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, disparities, rangeOf } from '../../src/metrics/disparities.ts';
import { binaryMetricNames, binaryMetrics } from '../../src/metrics/index.ts';
import { type BinaryMeasurements, measure } from '../../src/metrics/measure.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { count } from '../../src/tally/count.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { columns, GROUPS, groupsOf, type Row, someRows } from '../tally/rows.ts';

const strict = { zeroDivision: undefined } as const;

function measured(
  rows: readonly Row[],
  weighted: boolean,
): { overall: BinaryMeasurements; groups: readonly BinaryMeasurements[] } {
  const whole = { codes: new Uint8Array(rows.length), size: 1 };
  const [[all] = [], groups = []] = count(columns(rows, { weighted }), [whole, groupsOf(rows)]);
  return { overall: measure(all as Tally, strict), groups: groups.map((tally) => measure(tally, strict)) };
}

function idealOf(name: keyof typeof binaryMetrics): number | undefined {
  const metric: Metric = binaryMetrics[name];
  return metric.ideal;
}

/** Disparities of metrics that two labels have. */
const ofTwoLabels = [...disparities.values()].filter(({ of }) =>
  of.every((name) => Object.hasOwn(binaryMetrics, name)),
);

const both = { method: 'between_groups', agg: 'worst_case' } as const;

describe.each(binaryMetricNames.map((name) => [name] as const))('%s', (name) => {
  const value = (rows: readonly Row[], weighted = true) => measured(rows, weighted).overall[name].value;

  test('lies in its range', () => {
    const [least, greatest] = binaryMetrics[name].range;
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, weighted) => {
        const figure = value(rows, weighted) ?? least;
        expect(figure).toBeGreaterThanOrEqual(least);
        expect(figure).toBeLessThanOrEqual(greatest + 1e-12);
      }),
    );
  });

  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(value([...rows].reverse()) ?? 'none').toEqual(
          value(rows) === undefined ? 'none' : expect.closeTo(value(rows) as number, 12),
        );
      }),
    );
  });

  if (name !== 'count')
    test('is the same when a row is split into two that share its weight', () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const halves = rows.flatMap((row) => [1 / 4, 3 / 4].map((part) => ({ ...row, weight: row.weight * part })));
          const [one, two] = [value(rows), value(halves)];
          expect(two === undefined).toBe(one === undefined);
          if (one !== undefined) expect(two).toBeCloseTo(one, 12);
        }),
      );
    });

  if (name !== 'count')
    test('is unweighted when all weights are equal', () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const equal = rows.map((row) => ({ ...row, weight: 2 }));
          const [one, two] = [value(equal, false), value(equal, true)];
          expect(two === undefined).toBe(one === undefined);
          if (one !== undefined) expect(two).toBeCloseTo(one, 12);
        }),
      );
    });

  if (idealOf(name) !== undefined)
    test('has its ideal value for flawless predictions', () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const flawless = rows.map((row) => ({ ...row, prediction: row.label, score: row.label as number }));
          const figure = value(flawless, false);
          if (figure !== undefined) expect(figure).toBeCloseTo(idealOf(name) as number, 12);
        }),
      );
    });
});

describe.each(ofTwoLabels.map((disparity) => [disparity.name, disparity] as const))('%s', (_, disparity) => {
  const of = (rows: readonly Row[], weighted: boolean) => {
    const { overall, groups } = measured(rows, weighted);
    return compare(disparity, groups, { ...both, overall });
  };

  test('lies in its range', () => {
    const [least, greatest] = rangeOf(disparity);
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, weighted) => {
        const figure = of(rows, weighted).value ?? least;
        expect(figure).toBeGreaterThanOrEqual(least);
        expect(figure).toBeLessThanOrEqual(greatest + 1e-12);
      }),
    );
  });

  test('does not depend on the order of groups', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const turned = rows.map((row) => ({ ...row, group: GROUPS - 1 - row.group }));
        expect(of(turned, true).value).toBe(of(rows, true).value);
      }),
    );
  });

  if (disparity.aggregate === 'difference' || disparity.aggregate === 'ratio')
    test('is ideal when the groups are alike', () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const alike = rows.flatMap((row) => [0, 1, 2].map((group) => ({ ...row, group })));
          const { value } = of(alike, false);
          if (value !== undefined) expect(value).toBe(disparity.aggregate === 'difference' ? 0 : 1);
        }),
      );
    });
});
