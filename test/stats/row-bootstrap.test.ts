import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bootstrapSeeds, forEachRowRedraw, sampledRows } from './row-bootstrap.ts';

/** Seeds and rows of Fairlearn 0.14 with NumPy 1.24.2. */
interface Vectors {
  readonly seeds: Record<string, readonly number[]>;
  readonly indices: readonly { seed: number; n: number; first: readonly number[]; sum: number }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../reference/bootstrap-vectors.json', import.meta.url), 'utf8'),
) as Vectors;

test.each(Object.entries(vectors.seeds))('the seeds of the samples for random_state=%s', (state, seeds) => {
  expect([...bootstrapSeeds(Number(state), seeds.length)]).toEqual(seeds);
});

test.each(vectors.indices)('$n rows drawn with seed $seed', ({ seed, n, first, sum }) => {
  const rows = sampledRows(seed, n);
  expect([...rows.slice(0, first.length)]).toEqual(first);
  expect(rows.reduce((left, right) => left + right, 0)).toBe(sum);
});

describe('the sums of cells', () => {
  const cells = Uint8Array.of(0, 1, 2, 1, 0, 2, 1, 1);
  const weights = Float64Array.of(1, 2, 4, 8, 16, 32, 64, 128);

  // The first sample of 8 rows for random_state=0 has the rows of seed 3653403230.
  const { first } = vectors.indices.find(({ seed, n }) => seed === 3_653_403_230 && n === 8) as {
    first: readonly number[];
  };

  test.each([undefined, weights])('are those of the sampled rows', (weighing) => {
    const expected = [0, 0, 0];
    for (const row of first) expected[cells[row] as number]! += weighing === undefined ? 1 : (weighing[row] as number);
    const sums: number[][] = [];
    const options = { cellCount: 3, replicates: 2, randomState: 0, ...(weighing === undefined ? {} : { weights }) };
    forEachRowRedraw(cells, options, (drawn) => sums.push([...drawn]));
    expect(first).toHaveLength(8);
    expect(sums).toHaveLength(2);
    expect(sums[0]).toEqual(expected);
  });
});
