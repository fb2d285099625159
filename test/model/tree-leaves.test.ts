import { DecisionTreeClassifier } from 'ml-cart';
import { expect, test } from 'vitest';
import type { DecisionTree } from '../../src/model/decision-tree.ts';
import { fromMlCart } from '../../src/model/ml-cart.ts';
import { treeLeaves } from '../../src/model/tree-leaves.ts';
import { matrixOf } from './matrix.ts';

test('a value equal to the threshold goes right, as in ml-cart', () => {
  const leaf = (positive: number) => ({ numberSamples: 1, distribution: [[1 - positive, positive]] });
  const split = (splitColumn: number, splitValue: number, left: unknown, right: unknown) => ({
    numberSamples: 2,
    splitColumn,
    splitValue,
    gain: 0,
    left,
    right,
  });
  const json = { name: 'DTClassifier', options: {}, root: split(0, 2, leaf(0.25), split(2, 1, leaf(0.5), leaf(0.75))) };
  const columns = [
    { kind: 'numeric', codes: Uint32Array.of(0, 1, 1, 1), values: Float32Array.of(1, 2) } as const,
    { kind: 'categorical', codes: Uint32Array.of(1, 1, 0, 2), size: 2 } as const,
  ];
  const tree = fromMlCart(json, { features: 3 }) as DecisionTree;
  const scores = [...treeLeaves(tree, columns, 4)].map((node) => tree.positive[node]);
  expect(scores).toEqual([0.25, 0.75, 0.5, 0.5]);
  const peer = DecisionTreeClassifier.load(json);
  expect(matrixOf(columns, 4).map((row) => peer.root.classify(row).get(0, 1))).toEqual(scores);
});
