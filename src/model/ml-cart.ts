import { type DecisionTree, flatTree, LEAF, MAX_NODES, type TreeNode, type TreeParameters } from './decision-tree.ts';

/**
 * A tree as JSON that the npm package `ml-cart` loads: `DecisionTreeClassifier.load(JSON.parse(text))`. There class 1 is the
 * positive one, columns are the features in their order, numbers rounded to float32, and a row goes left where its value is
 * less than `splitValue`. Written without recursion, so a tree may be of any depth.
 */
export function toMlCart(tree: DecisionTree, { maxDepth, minSamplesSplit }: TreeParameters): string {
  const options = {
    gainFunction: 'gini',
    splitFunction: 'mean',
    minNumSamples: minSamplesSplit,
    maxDepth: maxDepth ?? null,
    gainThreshold: 0,
    kind: 'classifier',
  };
  return `{"name":"DTClassifier","options":${JSON.stringify(options)},"root":${nodesText(tree)}}`;
}

/** What is wrong with a tree that was read, in words that follow "the tree". */
export type Flaw = { readonly flaw: string };

/** Reads such JSON, parsed but otherwise unchecked, for a model with that many features. */
export function fromMlCart(json: unknown, { features }: { readonly features: number }): DecisionTree | Flaw {
  if (!isRecord(json) || json.name !== 'DTClassifier') return { flaw: 'is no DTClassifier of ml-cart' };
  const nodes: TreeNode[] = [];
  const pending: PendingNode[] = [{ json: json.root, parent: undefined }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (nodes.length === MAX_NODES) return { flaw: `has more than ${MAX_NODES.toLocaleString('en-US')} nodes` };
    if (next.parent) next.parent.right = nodes.length;
    const node = readNode(next.json, features);
    if (node === undefined)
      return { flaw: `has a node (number ${nodes.length + 1}) that is neither a leaf nor a split` };
    nodes.push(node);
    if (node.feature === LEAF) continue;
    const { left, right } = next.json as { left: unknown; right: unknown };
    pending.push({ json: right, parent: node }, { json: left, parent: undefined });
  }
  return flatTree(nodes);
}

/** Nodes come in preorder: what is still to be written after a left child is kept on a stack. */
function nodesText(tree: DecisionTree): string {
  const parts: string[] = [];
  const after: string[] = [];
  for (let node = 0; node < tree.feature.length; node++) {
    const samples = `{"numberSamples":${tree.samples[node]},`;
    if (tree.feature[node] === LEAF) {
      parts.push(samples, `"distribution":[[${tree.negative[node]},${tree.positive[node]}]]}`);
      let rest = after.pop();
      while (rest === CLOSE) {
        parts.push(rest);
        rest = after.pop();
      }
      if (rest !== undefined) parts.push(rest);
    } else {
      const split = `"splitColumn":${tree.feature[node]},"splitValue":${number(tree.threshold[node])}`;
      parts.push(samples, split, `,"gain":${number(tree.gain[node])},"left":`);
      after.push(CLOSE, RIGHT);
    }
  }
  return parts.join('');
}

const RIGHT = ',"right":';
const CLOSE = '}';

function number(value: number | undefined): string {
  return JSON.stringify(value);
}

interface PendingNode {
  readonly json: unknown;
  /** The node whose right child this is. */
  readonly parent: TreeNode | undefined;
}

const LEAF_KEYS = ['numberSamples', 'distribution'];
const SPLIT_KEYS = ['numberSamples', 'splitColumn', 'splitValue', 'gain', 'left', 'right'];

function readNode(json: unknown, features: number): TreeNode | undefined {
  if (!isRecord(json) || !isCount(json.numberSamples, MAX_SAMPLES)) return undefined;
  const none = {
    feature: LEAF,
    threshold: 0,
    right: 0,
    gain: 0,
    negative: 0,
    positive: 0,
    samples: json.numberSamples,
  };
  if (hasKeys(json, LEAF_KEYS)) {
    const shares = readShares(json.distribution);
    return shares && { ...none, ...shares };
  }
  const { splitColumn, splitValue, gain } = json;
  if (!hasKeys(json, SPLIT_KEYS) || !isCount(splitColumn, features - 1)) return undefined;
  if (!Number.isFinite(splitValue) || !Number.isFinite(gain)) return undefined;
  return { ...none, feature: splitColumn, threshold: splitValue as number, gain: gain as number };
}

const MAX_SAMPLES = 2 ** 32 - 1;
/** How far two shares may miss the sum of 1 by rounding. */
const SHARES_TOLERANCE = 1e-9;

function readShares(json: unknown): Pick<TreeNode, 'negative' | 'positive'> | undefined {
  if (!Array.isArray(json) || json.length !== 1 || !Array.isArray(json[0]) || json[0].length !== 2) return undefined;
  const [negative, positive] = json[0] as readonly unknown[];
  if (!isShare(negative) || !isShare(positive)) return undefined;
  return Math.abs(negative + positive - 1) <= SHARES_TOLERANCE ? { negative, positive } : undefined;
}

function isShare(json: unknown): json is number {
  return typeof json === 'number' && json >= 0 && json <= 1;
}

function isCount(json: unknown, greatest: number): json is number {
  return Number.isInteger(json) && (json as number) >= 0 && (json as number) <= greatest;
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Exactly these keys of its own. */
function hasKeys(json: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(json).length === keys.length && keys.every((key) => Object.hasOwn(json, key));
}
