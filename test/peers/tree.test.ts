import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EncodedColumn } from '../../src/model/encoded-column.ts';
import { growTree } from '../../src/model/tree-grower.ts';
import { treeLeaves } from '../../src/model/tree-leaves.ts';
import { matrixOf } from '../model/matrix.ts';

const CASES = 1000;
const script = fileURLToPath(new URL('tree-sklearn.py', import.meta.url));
const python = process.env.PYTHON ?? 'python3';
const present = spawnSync(python, ['-c', 'import sklearn']).status === 0;
const skipped = !present && process.env.PYTHON === undefined;
if (skipped) console.log('skipped: no Python with scikit-learn (set PYTHON)');

test.skipIf(skipped)(
  'scikit-learn gives the same scores on random tables, where it is sure',
  { timeout: 600_000 },
  () => {
    const cases = fc.sample(randomCase, { numRuns: CASES, seed: 1 });
    const lines = cases.map(({ columns, labels, weights, limits, rows, probes }) =>
      JSON.stringify({
        x: matrixOf(columns, rows),
        y: labels,
        w: weights ?? null,
        limits: {
          max_depth: limits.maxDepth ?? null,
          min_samples_leaf: limits.minSamplesLeaf,
          min_samples_split: limits.minSamplesSplit,
        },
        probes: matrixOf(probes, rows),
      }),
    );
    const { stdout, stderr } = spawnSync(python, [script], { input: lines.join('\n'), maxBuffer: 2 ** 28 });
    const answers = String(stdout)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers, String(stderr)).toHaveLength(CASES);
    let compared = 0;
    for (const [at, { columns, labels, weights, limits, rows, probes }] of cases.entries()) {
      if (!answers[at].sure) continue;
      const tree = growTree(
        { columns, labels: Uint8Array.from(labels), ...(weights && { weights: Float64Array.from(weights) }) },
        limits,
      );
      const scores = [...treeLeaves(tree, probes, rows)].map((leaf) => tree.positive[leaf]);
      expect(scores, lines[at]).toEqual(answers[at].scores);
      compared++;
    }
    expect(compared).toBeGreaterThan(CASES / 4);
  },
);

/** A table with both labels, and another one of the same columns to ask for. Decimals hit float32's rounding and midpoints. */
const randomCase = fc.integer({ min: 4, max: 30 }).chain((rows) =>
  fc
    .array(fc.oneof(randomNumbers(rows), randomNumbers(rows), randomCategories(rows)), { minLength: 1, maxLength: 3 })
    .chain((pairs) =>
      fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(pairs.map(([train]) => train)),
        probes: fc.constant(pairs.map(([, probe]) => probe)),
        labels: list(rows - 2, fc.nat(1)).map((labels) => [0, 1, ...labels]),
        weights: fc.option(list(rows, fc.integer({ min: 1, max: 5 })), { nil: undefined }),
        limits: fc.record({
          maxDepth: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
          minSamplesLeaf: fc.integer({ min: 1, max: 4 }),
          minSamplesSplit: fc.integer({ min: 2, max: 8 }),
        }),
      }),
    ),
);

function list<T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length });
}

function randomNumbers(rows: number): fc.Arbitrary<readonly [EncodedColumn, EncodedColumn]> {
  const value = fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
    fc.integer({ min: 0, max: 9 }).map((step) => 1 + step * 5e-8),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  return fc.tuple(list(rows, value), list(rows, value)).map(([train, probe]) => [numbers(train), numbers(probe)]);
}

function numbers(values: readonly number[]): EncodedColumn {
  return { kind: 'numeric', codes: Uint32Array.from(values.keys()), values: Float32Array.from(values) };
}

function randomCategories(rows: number): fc.Arbitrary<readonly [EncodedColumn, EncodedColumn]> {
  return fc.integer({ min: 1, max: 4 }).chain((size) => {
    const codes = list(rows, fc.nat(size)).map(
      (list): EncodedColumn => ({ kind: 'categorical', codes: Uint32Array.from(list), size }),
    );
    return fc.tuple(codes, codes);
  });
}
