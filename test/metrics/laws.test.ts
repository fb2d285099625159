import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, disparities, rangeOf } from '../../src/metrics/disparities.ts';
import { binaryMetricNames, binaryMetrics, type MetricName } from '../../src/metrics/index.ts';
import type { Measurements } from '../../src/metrics/measure.ts';
import type { MeasureOptions, Metric } from '../../src/metrics/metric.ts';
import { count } from '../../src/tally/count.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { columns, GROUPS, groupsOf, type Row, someRows } from '../tally/rows.ts';

const strict = { zeroDivision: undefined } as const;

/** Some metrics over all rows and of every group; the others are left out, so that each law costs what it looks at. */
function measured(
  rows: readonly Row[],
  names: readonly MetricName[],
  weighted: boolean,
): { overall: Measurements; groups: readonly Measurements[] } {
  const whole = { codes: new Uint8Array(rows.length), size: 1 };
  const distances = names.some((name) => name.endsWith('_distance'));
  const [[all], groups] = count(columns(rows, { weighted }), [whole, groupsOf(rows)], { distances }) as [
    [Tally],
    [Tally, ...Tally[]],
  ];
  // The group in the middle, so that it is the same one when the others change places; all rows as the only stratum.
  const reference = groups[(GROUPS - 1) / 2];
  const some = (tally: Tally, options: MeasureOptions) =>
    Object.fromEntries(names.map((name) => [name, metricOf(name).measure(tally, options)])) as unknown as Measurements;
  return {
    overall: some(all, strict),
    groups: groups.map((group) => some(group, { ...strict, whole: all, reference, strata: [{ group, all }] })),
  };
}

/** A metric over all rows and of every group, or only of those if it compares with others. */
function values(rows: readonly Row[], name: MetricName, weighted: boolean): readonly (number | undefined)[] {
  const { overall, groups } = measured(rows, [name], weighted);
  return [overall, ...groups].map((one) => one[name]?.value);
}

function same(found: readonly (number | undefined)[], expected: readonly (number | undefined)[]): void {
  expect(found.map((value) => value === undefined)).toEqual(expected.map((value) => value === undefined));
  found.forEach((value, at) => {
    if (value !== undefined) expect(value).toBeCloseTo(expected[at] as number, 11);
  });
}

function metricOf(name: MetricName): Metric {
  return binaryMetrics[name as keyof typeof binaryMetrics];
}

/** Disparities of metrics that two labels have. */
const ofTwoLabels = [...disparities.values()].filter(({ of }) =>
  of.every((name) => Object.hasOwn(binaryMetrics, name)),
);

const both = { method: 'between_groups', agg: 'worst_case' } as const;

describe.each(binaryMetricNames.map((name) => [name] as const))('%s', (name) => {
  const all = (rows: readonly Row[], weighted = true) => values(rows, name, weighted);

  test('lies in its range', () => {
    const [least, greatest] = metricOf(name).range;
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, weighted) => {
        for (const figure of all(rows, weighted)) {
          expect(figure ?? least).toBeGreaterThanOrEqual(least - (least < 0 ? 1e-12 : 0));
          expect(figure ?? least).toBeLessThanOrEqual(greatest + 1e-12);
        }
      }),
    );
  });

  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        same(all([...rows].reverse()), all(rows));
      }),
    );
  });

  if (name !== 'count')
    test('is the same when a row is split into two that share its weight', () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const halves = rows.flatMap((row) => [1 / 4, 3 / 4].map((part) => ({ ...row, weight: row.weight * part })));
          same(all(halves), all(rows));
        }),
      );
    });

  if (name !== 'count')
    test('is unweighted when all weights are equal', () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const equal = rows.map((row) => ({ ...row, weight: 2 }));
          same(all(equal, true), all(equal, false));
        }),
      );
    });

  if (metricOf(name).ideal !== undefined)
    test('has its ideal value for flawless predictions', () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const flawless = rows.map((row) => ({ ...row, prediction: row.label, score: row.label as number }));
          for (const figure of all(flawless, false)) {
            if (figure !== undefined) expect(figure).toBeCloseTo(metricOf(name).ideal as number, 12);
          }
        }),
      );
    });
});

describe.each(ofTwoLabels.map((disparity) => [disparity.name, disparity] as const))('%s', (_, disparity) => {
  const of = (rows: readonly Row[], weighted: boolean) => {
    const { overall, groups } = measured(rows, disparity.of, weighted);
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
