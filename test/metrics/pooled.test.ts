import { describe, expect, test } from 'vitest';
import { binaryMetrics } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { multiclassMetrics } from '../../src/metrics/multiclass/index.ts';
import { regressionMetrics } from '../../src/metrics/regression/index.ts';
import { type TaskTally, withTask } from '../../src/metrics/tasks.ts';
import type { TaskRows } from '../../src/tally/task-rows.ts';

/** Rows enough for every interval: 80, in which every label, prediction and error occurs. */
const numbers = (of: (row: number) => number) => Float64Array.from({ length: 80 }, (_, row) => of(row));
const codes = (of: (row: number) => number) => Uint8Array.from({ length: 80 }, (_, row) => of(row));

const ROWS: { readonly [task in TaskRows['task']]: TaskRows } = {
  binary: {
    task: 'binary',
    labels: codes((row) => row % 2),
    predictions: codes((row) => (row % 3 === 0 ? 1 : 0)),
    scores: numbers((row) => ((row * 7) % 80) / 80),
  },
  regression: { task: 'regression', labels: numbers((row) => row % 13), predictions: numbers((row) => row % 7) },
  multiclass: {
    task: 'multiclass',
    classes: 3,
    classLabels: ['a', 'b', 'c'],
    labels: codes((row) => row % 3),
    predictions: codes((row) => (row % 5) % 3),
  },
};

describe.each([
  ['binary', binaryMetrics],
  ['regression', regressionMetrics],
  ['multiclass', multiclassMetrics],
] as const)('%s', (task, registry) => {
  const known = Object.entries(registry as { readonly [name: string]: Metric<never> }).filter(
    ([, { uncertainty }]) => uncertainty !== undefined,
  );

  test.each(known)('%s says whether its parts can be pooled', (_, { uncertainty }) => {
    const [one, other] = withTask(
      ROWS[task],
      { distances: true },
      ({ count }) => count([{ codes: codes((row) => (row % 5 < 2 ? 1 : 0)), size: 2 }])[0] as readonly TaskTally[],
    );
    const all = withTask(ROWS[task], { distances: true }, ({ count }) => {
      return count([{ codes: new Uint8Array(80), size: 1 }])[0]?.[0];
    });
    const compared = { reference: other, strata: [{ group: one, all }] };
    const parts = uncertainty?.parts(one as never, all as never, compared as never) ?? [];
    expect(parts.length).toBeGreaterThan(0);
    const hasMass = parts.every(({ mass }) => mass !== undefined);
    expect(uncertainty?.pooled !== false).toBe(hasMass);
  });
});
