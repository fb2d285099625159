import fc from 'fast-check';
import { DecisionTreeClassifier, type MlCartNode } from 'ml-cart';
import { describe, expect, test } from 'vitest';
import { type DecisionTree, LEAF } from '../../src/model/decision-tree.ts';
import type { EncodedColumn } from '../../src/model/encoded-column.ts';
import { toMlCart } from '../../src/model/ml-cart.ts';
import { growTree, type TrainingRows } from '../../src/model/tree-grower.ts';
import { treeLeaves } from '../../src/model/tree-leaves.ts';
import { matrixOf } from './matrix.ts';

const FREE = { minSamplesLeaf: 1, minSamplesSplit: 2 };

function numbers(...values: readonly number[]): EncodedColumn {
  return { kind: 'numeric', codes: Uint32Array.from(values.keys()), values: Float32Array.from(values) };
}

function categories(size: number, ...codes: readonly number[]): EncodedColumn {
  return { kind: 'categorical', codes: Uint32Array.from(codes), size };
}

/** A tree as nested lists: [feature, threshold, left, right], leaves as the share of positives. */
function shape(tree: DecisionTree, node = 0): unknown {
  const { feature, threshold, right, positive } = tree;
  if (feature[node] === LEAF) return positive[node];
  return [feature[node], threshold[node], shape(tree, node + 1), shape(tree, right[node] as number)];
}

function grown(training: {
  columns: readonly EncodedColumn[];
  labels: readonly number[];
  weights?: readonly number[];
}) {
  const { columns, labels, weights } = training;
  return {
    columns,
    labels: Uint8Array.from(labels),
    ...(weights && { weights: Float64Array.from(weights) }),
  } satisfies TrainingRows;
}

describe('small trees, by hand', () => {
  test('a number: the middle of two neighbours, and the next float64 since x < t stands for x ≤ t', () => {
    const tree = growTree(grown({ columns: [numbers(1, 2, 4, 8)], labels: [0, 0, 1, 1] }), FREE);
    expect(shape(tree)).toEqual([0, 3.0000000000000004, 0, 1]);
    expect(tree.gain[0]).toBe(0.5);
  });

  test('a category against the rest, the category right', () => {
    const tree = growTree(grown({ columns: [categories(3, 0, 1, 2, 1, 3)], labels: [0, 1, 0, 1, 0] }), FREE);
    expect(shape(tree)).toEqual([1, 0.5, 0, 1]);
  });

  test('what is none of the categories is no feature', () => {
    const tree = growTree(grown({ columns: [categories(1, 0, 0, 1, 1)], labels: [0, 0, 1, 1] }), FREE);
    expect(shape(tree)).toEqual([0, 0.5, 1, 0]);
    expect(growTree(grown({ columns: [categories(0, 0, 0)], labels: [0, 1] }), FREE).feature).toHaveLength(1);
  });

  test('of equally good splits the first feature, then the lowest threshold', () => {
    const columns = [numbers(1, 1, 1, 1), numbers(1, 2, 3, 4), numbers(1, 2, 3, 4)];
    // Cutting off one of 0 1 1 0 at either end is equally good, and better than the middle.
    const tree = growTree(grown({ columns, labels: [0, 1, 1, 0] }), { ...FREE, maxDepth: 1 });
    expect([tree.feature[0], tree.threshold[0]]).toEqual([1, 1.5000000000000002]);
    const mirrored = growTree(grown({ columns: [categories(2, 0, 0, 1, 1)], labels: [0, 1, 1, 1] }), FREE);
    expect(mirrored.feature[0]).toBe(0);
  });

  test('a split that gains nothing is taken: exclusive or', () => {
    const columns = [numbers(0, 0, 1, 1), numbers(0, 1, 0, 1)];
    const tree = growTree(grown({ columns, labels: [0, 1, 1, 0] }), FREE);
    const t = 0.5000000000000001;
    expect(shape(tree)).toEqual([0, t, [1, t, 0, 1], [1, t, 1, 0]]);
  });

  test.each([
    ['pure', [1, 1, 1, 1], FREE],
    ['too few rows to split', [0, 0, 1, 1], { ...FREE, minSamplesSplit: 5 }],
    ['too few rows for two leaves', [0, 0, 1, 1], { ...FREE, minSamplesLeaf: 3 }],
  ])('one leaf: %s', (_, labels, parameters) => {
    const tree = growTree(grown({ columns: [numbers(1, 2, 3, 4)], labels }), parameters);
    expect([...tree.feature]).toEqual([LEAF]);
    expect(tree.positive[0]).toBe(labels.filter(Boolean).length / 4);
    expect(tree.samples[0]).toBe(4);
  });

  test('the same number in every row cannot be split', () => {
    expect(growTree(grown({ columns: [numbers(7, 7)], labels: [0, 1] }), FREE).feature).toHaveLength(1);
  });

  test('numbers are rounded to float32, and closer ones than 1e-7 are equal', () => {
    const tooClose = [numbers(0.1, 0.1 + 1e-9), numbers(1e-8, 2e-8), numbers(16_777_216, 16_777_217)];
    for (const column of tooClose) {
      expect(growTree(grown({ columns: [column], labels: [0, 1] }), FREE).feature).toHaveLength(1);
    }
  });

  test('weights: shares are of weight, limits count rows, and rows of weight 0 do not count', () => {
    const columns = [numbers(1, 2, 3, 4)];
    const training = grown({ columns, labels: [0, 1, 1, 0], weights: [1, 3, 0, 4] });
    const leaf = growTree(training, { ...FREE, minSamplesSplit: 4 });
    expect([leaf.samples[0], leaf.negative[0], leaf.positive[0]]).toEqual([3, 5 / 8, 3 / 8]);
    // Without the row of weight 0 the neighbours are 2 and 4.
    expect(shape(growTree(training, FREE))).toEqual([0, 3.0000000000000004, [0, 1.5000000000000002, 0, 1], 0]);
  });
});

test('a tree of thousands of levels is grown without overflow', () => {
  const values = Array.from({ length: 5000 }, (_, row) => row);
  // Alternating labels are peeled off one by one.
  const training = grown({ columns: [numbers(...values)], labels: values.map((row) => row % 2) });
  const tree = growTree(training, FREE);
  expect(tree.feature).toHaveLength(9999);
  expect(depth(tree)).toBe(4999);
  const leaves = treeLeaves(tree, training.columns, values.length);
  expect(leaves.every((leaf, row) => tree.positive[leaf] === row % 2)).toBe(true);
});

/** Random rows over a few columns, coarse enough that many values coincide. */
const randomRows = fc.integer({ min: 1, max: 40 }).chain((rows) =>
  fc.record({
    columns: fc.array(fc.oneof(randomNumbers(rows), randomCategories(rows)), { minLength: 1, maxLength: 4 }),
    labels: list(rows, fc.nat(1)),
    weights: fc.option(list(rows, fc.integer({ min: 1, max: 5 })), { nil: undefined }),
  }),
);

const randomLimits = fc.record({
  maxDepth: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  minSamplesLeaf: fc.integer({ min: 1, max: 6 }),
  minSamplesSplit: fc.integer({ min: 2, max: 12 }),
});

function list<T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length });
}

function randomNumbers(rows: number): fc.Arbitrary<EncodedColumn> {
  const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.float({ noNaN: true, noDefaultInfinity: true }));
  return list(rows, value).map((values) => numbers(...values));
}

function randomCategories(rows: number): fc.Arbitrary<EncodedColumn> {
  return fc.nat(4).chain((size) => list(rows, fc.nat(size)).map((codes) => categories(size, ...codes)));
}

describe('laws on random tables', () => {
  test('the order of the rows changes nothing, whatever the weights', () => {
    const weighted = fc.tuple(randomRows, fc.infiniteStream(fc.double({ min: 0, max: 1e6, noNaN: true })), fc.nat());
    fc.assert(
      fc.property(weighted, randomLimits, ([{ columns, labels }, stream, seed], limits) => {
        const weights = labels.map(() => 0.1 + (stream.next().value as number));
        const order = labels.map((_, row) => row).sort((a, b) => hash(a + seed) - hash(b + seed));
        const turned = {
          columns: columns.map((column) => ({
            ...column,
            codes: column.codes.map((_, at) => column.codes[order[at] as number] as number),
          })),
          labels: order.map((row) => labels[row] as number),
          weights: order.map((row) => weights[row] as number),
        };
        expect(growTree(grown(turned), limits)).toEqual(growTree(grown({ columns, labels, weights }), limits));
      }),
    );
  });

  test('a weight of k is the row k times, but for limits that count rows', () => {
    fc.assert(
      fc.property(randomRows, fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }), (rows, maxDepth) => {
        const { columns, labels, weights = labels.map(() => 2) } = rows;
        const copies = labels.flatMap((_, row) => new Array<number>(weights[row] as number).fill(row));
        const repeated = {
          columns: columns.map((column) => ({
            ...column,
            codes: Uint32Array.from(copies, (row) => column.codes[row] as number),
          })),
          labels: copies.map((row) => labels[row] as number),
        };
        const { samples: _, ...byWeight } = growTree(grown({ columns, labels, weights }), { ...FREE, maxDepth });
        const { samples: __, ...byCopies } = growTree(grown(repeated), { ...FREE, maxDepth });
        expect(byWeight).toEqual(byCopies);
      }),
    );
  });

  test('weights may be scaled by a power of two', () => {
    fc.assert(
      fc.property(randomRows, fc.integer({ min: -200, max: 200 }), ({ columns, labels, weights }, power) => {
        const some = weights ?? labels.map((_, row) => 1 + (row % 3));
        const scaled = some.map((weight) => weight * 2 ** power);
        expect(growTree(grown({ columns, labels, weights: scaled }), FREE)).toEqual(
          growTree(grown({ columns, labels, weights: some }), FREE),
        );
      }),
    );
  });

  test('the limits hold, every training row falls into a leaf of its share, and accuracy is that of the majority or better', () => {
    fc.assert(
      fc.property(randomRows, randomLimits, ({ columns, labels }, limits) => {
        const tree = growTree(grown({ columns, labels }), limits);
        const leaves = [...treeLeaves(tree, columns, labels.length)];
        expect(depth(tree)).toBeLessThanOrEqual(limits.maxDepth ?? labels.length);
        let right = 0;
        for (const leaf of new Set(leaves)) {
          const inLeaf = labels.filter((_, row) => leaves[row] === leaf);
          const positives = inLeaf.filter(Boolean).length;
          expect(tree.feature[leaf]).toBe(LEAF);
          expect(tree.samples[leaf]).toBe(inLeaf.length);
          expect(tree.positive[leaf]).toBe(positives / inLeaf.length);
          expect(tree.negative[leaf]).toBe((inLeaf.length - positives) / inLeaf.length);
          if (tree.feature.length > 1) expect(inLeaf.length).toBeGreaterThanOrEqual(limits.minSamplesLeaf);
          right += Math.max(positives, inLeaf.length - positives);
        }
        for (const [node, feature] of tree.feature.entries()) {
          if (feature !== LEAF) expect(tree.samples[node]).toBeGreaterThanOrEqual(limits.minSamplesSplit);
        }
        const positives = labels.filter(Boolean).length;
        expect(right).toBeGreaterThanOrEqual(Math.max(positives, labels.length - positives));
      }),
    );
  });

  test('ml-cart loads the tree and gives every row the same label and score, bit for bit', () => {
    fc.assert(
      fc.property(randomRows, randomLimits, ({ columns, labels, weights }, limits) => {
        const tree = growTree(grown({ columns, labels, ...(weights && { weights }) }), limits);
        const leaves = [...treeLeaves(tree, columns, labels.length)];
        const matrix = matrixOf(columns, labels.length);
        const peer = DecisionTreeClassifier.load(JSON.parse(toMlCart(tree, limits)));
        const scores = matrix.map((row) => peer.root.classify(row).get(0, 1));
        expect(scores).toEqual(leaves.map((leaf) => tree.positive[leaf]));
        if (columns.every((column) => column.kind === 'categorical' && column.size === 0)) return; // a matrix without columns
        expect(peer.predict(matrix)).toEqual(
          leaves.map((leaf) => Number((tree.positive[leaf] as number) > (tree.negative[leaf] as number))),
        );
      }),
    );
  });

  test('ml-cart trains the same first split of one number, where its rules are the same', () => {
    // Distinct numbers: ml-cart tries cuts between equal ones too, and only where the label changes, which is where the
    // best ones are. It computes gains another way, so splits that are equally good are left out.
    const oneNumber = fc
      .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 })
      .chain((values) => fc.record({ values: fc.constant(values), labels: list(values.length, fc.nat(1)) }))
      .filter(({ values, labels }) => new Set(labels).size === 2 && hasOneBestCut(values, labels));
    fc.assert(
      fc.property(oneNumber, ({ values, labels }) => {
        const peer = new DecisionTreeClassifier({ maxDepth: 1, minNumSamples: 1, gainThreshold: 0 });
        peer.train(
          values.map((value) => [value]),
          labels,
        );
        const tree = growTree(grown({ columns: [numbers(...values)], labels }), { ...FREE, maxDepth: 1 });
        expect(tree.threshold[0]).toBeCloseTo((peer.root as MlCartNode).splitValue as number, 12);
      }),
    );
  });
});

function hasOneBestCut(values: readonly number[], labels: readonly number[]): boolean {
  const sorted = values
    .map((value, row) => ({ value, label: labels[row] as number }))
    .sort((a, b) => a.value - b.value);
  const impurities = sorted.slice(1).map((_, at) => {
    const sides = [sorted.slice(0, at + 1), sorted.slice(at + 1)];
    return sides.reduce((sum, side) => {
      const share = side.filter(({ label }) => label === 1).length / side.length;
      return sum + side.length * 2 * share * (1 - share);
    }, 0);
  });
  const least = Math.min(...impurities);
  return impurities.filter((impurity) => impurity < least + 1e-9).length === 1;
}

function depth({ feature, right }: DecisionTree): number {
  const levels = new Uint32Array(feature.length);
  let deepest = 0;
  for (let node = 0; node < feature.length; node++) {
    if (feature[node] === LEAF) continue;
    const below = (levels[node] as number) + 1;
    levels[node + 1] = below;
    levels[right[node] as number] = below;
    deepest = Math.max(deepest, below);
  }
  return deepest;
}

/** A fixed shuffle key. */
function hash(number: number): number {
  return (Math.imul(number + 1, 2_654_435_761) >>> 8) % 10_007;
}
