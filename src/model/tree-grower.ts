import { UserError } from '../errors.ts';
import { nextUp } from '../stats/next-up.ts';
import { type NodeRows, type NodeSums, type Split, splitSearcher } from './best-split.ts';
import { type DecisionTree, flatTree, LEAF, MAX_NODES, type TreeNode, type TreeParameters } from './decision-tree.ts';
import type { EncodedColumn } from './encoded-column.ts';
import { exactWeights } from './exact-weights.ts';
import { giniImpurity } from './gini.ts';
import { type RankedColumn, rankedColumns } from './ranked-column.ts';

/** What a tree learns from; every array has one entry a row. */
export interface TrainingRows {
  readonly columns: readonly EncodedColumn[];
  /** 1 = positive. */
  readonly labels: Uint8Array;
  /** Finite, not negative, at least one above 0. Absent: each row counts once. */
  readonly weights?: Float64Array | undefined;
}

/**
 * Grows an exact CART tree by the rules of scikit-learn's `DecisionTreeClassifier(criterion="gini")`.
 *
 * A node is a leaf at the greatest depth, with fewer than `minSamplesSplit` or 2 `minSamplesLeaf` rows, when pure, or
 * when no split leaves `minSamplesLeaf` rows on both sides; a split that gains nothing is taken. Rows of weight 0 are
 * left out. Of equally good splits the first feature wins, then the lowest threshold (scikit-learn: a random feature).
 * The tree does not depend on the order of the rows: all sums are exact.
 *
 * Sources: L. Breiman et al., "Classification and Regression Trees" (1984); scikit-learn's `DepthFirstTreeBuilder` and
 * `node_split_best`.
 *
 * @throws UserError for a tree of more than `MAX_NODES` nodes
 */
export function growTree({ columns, ...rows }: TrainingRows, parameters: TreeParameters): DecisionTree {
  return growRankedTree({ columns: rankedColumns(columns), ...rows }, parameters);
}

/** The same where several trees learn from the same columns, which are then ranked once. */
export function growRankedTree({ columns, ...training }: RankedTrainingRows, parameters: TreeParameters): DecisionTree {
  const rows = nodeRows(training);
  const search = splitSearcher(columns, rows, parameters);
  const whole = sumsOf(rows);
  const nodes: TreeNode[] = [];
  const pending: PendingNode[] = [{ ...whole, depth: 0, parent: undefined, candidates: [...columns.keys()] }];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (nodes.length === MAX_NODES) throw tooLarge();
    if (node.parent) node.parent.right = nodes.length;
    const { best, varied } = mayBeSplit(node, parameters) ? search(node, node.candidates) : NO_SPLIT;
    if (best === undefined || worsens(node, best, whole.weight)) {
      nodes.push(leaf(node));
      continue;
    }
    const grown = splitNode(node, best, columns[best.column] as RankedColumn);
    nodes.push(grown);
    const border = part(rows.samples, columns[best.column] as RankedColumn, best, node);
    const { depth } = node;
    const right = { start: border, end: node.end, ...rightSums(node, best) };
    const left = { start: node.start, end: border, weight: best.leftWeight, positive: best.leftPositive };
    pending.push({ ...right, depth: depth + 1, parent: grown, candidates: varied });
    pending.push({ ...left, depth: depth + 1, parent: undefined, candidates: varied });
  }
  return flatTree(nodes);
}

/** `TrainingRows` with the columns ranked already. */
export interface RankedTrainingRows extends Omit<TrainingRows, 'columns'> {
  readonly columns: readonly RankedColumn[];
}

interface PendingNode extends NodeSums {
  readonly depth: number;
  /** The node whose right child this is. */
  readonly parent: TreeNode | undefined;
  readonly candidates: readonly number[];
}

const NO_SPLIT = { best: undefined, varied: [] };

function nodeRows({ labels, weights }: Pick<TrainingRows, 'labels' | 'weights'>): NodeRows {
  const exact = weights && exactWeights(weights);
  const samples = new Uint32Array(labels.length);
  let size = 0;
  for (let row = 0; row < labels.length; row++) if (exact?.[row] !== 0) samples[size++] = row;
  return { samples: samples.subarray(0, size), labels, weights: exact };
}

function sumsOf({ samples, labels, weights }: NodeRows): NodeSums {
  let weight = 0;
  let positive = 0;
  for (const row of samples) {
    const one = weights ? (weights[row] as number) : 1;
    weight += one;
    if (labels[row] === 1) positive += one;
  }
  return { start: 0, end: samples.length, weight, positive };
}

function mayBeSplit(node: PendingNode, { maxDepth, minSamplesLeaf, minSamplesSplit }: TreeParameters): boolean {
  const rows = node.end - node.start;
  return (
    node.depth < (maxDepth ?? Number.POSITIVE_INFINITY) &&
    rows >= minSamplesSplit &&
    rows >= 2 * minSamplesLeaf &&
    giniImpurity(node.weight, node.positive) > Number.EPSILON
  );
}

/** Whether a split gains less than nothing by more than rounding; scikit-learn makes such a node a leaf. */
function worsens(node: NodeSums, split: Split, totalWeight: number): boolean {
  return (node.weight / totalWeight) * gain(node, split) + Number.EPSILON < 0;
}

/** Impurity of a node less that of both sides, each by its share of the weight. */
function gain(node: NodeSums, split: Split): number {
  const right = rightSums(node, split);
  return (
    giniImpurity(node.weight, node.positive) -
    (right.weight / node.weight) * giniImpurity(right.weight, right.positive) -
    (split.leftWeight / node.weight) * giniImpurity(split.leftWeight, split.leftPositive)
  );
}

function rightSums(node: NodeSums, split: Split): Pick<NodeSums, 'weight' | 'positive'> {
  return { weight: node.weight - split.leftWeight, positive: node.positive - split.leftPositive };
}

function leaf(node: NodeSums): TreeNode {
  return {
    feature: LEAF,
    threshold: 0,
    right: 0,
    gain: 0,
    samples: node.end - node.start,
    negative: (node.weight - node.positive) / node.weight,
    positive: node.positive / node.weight,
  };
}

function splitNode(node: NodeSums, split: Split, column: RankedColumn): TreeNode {
  return {
    feature: column.firstFeature + (column.values ? 0 : split.code),
    threshold: threshold(split, column),
    right: 0,
    gain: gain(node, split),
    samples: node.end - node.start,
    negative: 0,
    positive: 0,
  };
}

/**
 * Where x ≤ t goes left in scikit-learn, t the middle between two neighbours, here x < t′ does, t′ the next float64.
 * Both part float32 numbers alike, and the neighbours too: between two different ones there are float64 numbers.
 */
function threshold({ code, nextCode }: Split, { values }: RankedColumn): number {
  return values ? nextUp((values[code] as number) / 2 + (values[nextCode] as number) / 2) : 0.5;
}

/** Moves the rows that go left to the front of the node. @returns where the others start */
function part(samples: Uint32Array, { codes, values }: RankedColumn, split: Split, { start, end }: NodeSums): number {
  let left = start;
  let right = end;
  while (left < right) {
    const row = samples[left] as number;
    const code = codes[row] as number;
    if (values ? code <= split.code : code !== split.code) {
      left++;
    } else {
      right--;
      samples[left] = samples[right] as number;
      samples[right] = row;
    }
  }
  return left;
}

function tooLarge(): UserError {
  return new UserError(
    'MODEL_TREE_TOO_LARGE',
    `The decision tree would have more than ${MAX_NODES.toLocaleString('en-US')} nodes.`,
    'Write a smaller "max_depth" or a greater "min_samples_leaf" under "model.train".',
  );
}
