import type { Dataset } from '../data/dataset.ts';
import { type Feature, type FeatureDescription, toFeatures } from '../data/features.ts';
import type { Group } from '../data/groups.ts';
import { randomState } from '../stats/random.ts';
import type { DecisionTree } from './decision-tree.ts';
import { encodeRows } from './encode.ts';
import { toEncodings } from './encoding.ts';
import { rankedColumns } from './ranked-column.ts';
import { growRankedTree } from './tree-grower.ts';
import { treeLeaves } from './tree-leaves.ts';

/** How well the inputs of a model tell who is in which group of a feature. */
export interface FeatureProxy {
  readonly feature: string;
  /** The group that is told best from all other rows; absent where there are two. */
  readonly group?: Group;
  /** In [0, 1]: 0.5 for not at all, 1 for always. Absent where the model looks at the feature itself. */
  readonly auc?: number;
}

export interface ProxyOptions {
  /** The columns that the model looks at. */
  readonly inputs: readonly string[];
  readonly features: readonly FeatureDescription[];
}

/** Rows that train and rows that are scored, at most: what this costs does not grow with the data. */
const MOST_ROWS = 20_000;

/** Groups of a feature that are told from the others, the largest first. */
const MOST_GROUPS = 10;

/** Rows of a group, and of all others, in either part: below, an AUC is off by .08 by chance alone. */
const FEWEST_ROWS = 50;

/** Coarser than a model would be, and the same for all: this is a question, not a model. */
const PARAMETERS = { maxDepth: 6, minSamplesLeaf: 10, minSamplesSplit: 20 };

/**
 * For each feature of one column the ROC AUC with which a decision tree on the model's inputs tells a group from all
 * other rows: trained on training rows with the group as label, scored on assessed rows. Of several groups the largest
 * AUC. Groups with few rows and features without two groups are left out. Weights do not count.
 *
 * More than 20,000 rows of either part are thinned, one at random of each of equal stretches.
 *
 * The AUC is P(a row of the group is scored above another one) + ½ P(equal), the definition of
 * sklearn.metrics.roc_auc_score.
 */
export function proxiesOf(dataset: Dataset, { inputs, features }: ProxyOptions): readonly FeatureProxy[] {
  const { table, training, assessed } = dataset;
  const single = features.filter((feature) => isSmall(feature, dataset));
  if (single.length === 0 || inputs.length === 0) return [];
  const learnt = thinned(training, training.length);
  const scored = thinned(assessed, assessed?.length ?? table.rows);
  const divided = (rows: Uint32Array) => toFeatures(table, single, { rows, dropMissing: false });
  const [here, there] = [divided(learnt), divided(scored)];
  const encodings = toEncodings(table, inputs);
  const known = rankedColumns(encodeRows(table, encodings, learnt).columns);
  const unknown = encodeRows(table, encodings, scored).columns;
  return single.flatMap(({ name, columns: [column] }, at): readonly FeatureProxy[] => {
    if (column !== undefined && inputs.includes(column)) return [{ feature: name }];
    const groups = there[at] as Feature;
    const found = candidates(here[at] as Feature, groups).map(({ group, labels, truth }) => {
      const tree = growRankedTree({ columns: known, labels }, PARAMETERS);
      return { group, auc: areaOf(tree, treeLeaves(tree, unknown, truth.length), truth) };
    });
    const [first, ...others] = found;
    if (first === undefined) return [];
    const best = others.reduce((most, one) => (one.auc > most.auc ? one : most), first);
    return [{ feature: name, ...(groups.groups.length > 2 && { group: best.group }), auc: best.auc }];
  });
}

/** A feature of one column with no more values than can be compared. */
function isSmall({ columns, bins }: FeatureDescription, { table }: Dataset): boolean {
  const [name = '', ...others] = columns;
  const column = table.columns.get(name);
  if (others.length > 0 || column?.kind !== 'coded') return false;
  return bins !== undefined || column.values.length <= MOST_VALUES;
}

/** `toFeatures` refuses more; the training rows may hold values that the assessed ones do not. */
const MOST_VALUES = 1000;

/** All rows, or as many as are looked at: one of each of equal stretches. */
function thinned(rows: Uint32Array | undefined, length: number): Uint32Array {
  const size = Math.min(length, MOST_ROWS);
  const random = randomState(0);
  const picked = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    const within = size === length ? 0 : random.nextUint32() / 2 ** 32;
    const place = Math.floor(((at + within) * length) / size);
    picked[at] = rows ? (rows[place] as number) : place;
  }
  return picked;
}

interface Candidate {
  readonly group: Group;
  /** For each row that trains, and for each that is scored, whether it is in the group. */
  readonly labels: Uint8Array;
  readonly truth: Uint8Array;
}

/** The groups that both parts hold enough rows of; of two groups one says it all. */
function candidates(here: Feature, there: Feature): readonly Candidate[] {
  const positions = new Map(here.groups.map((group, at) => [JSON.stringify(group), at]));
  const found = there.groups.flatMap((group, at) => {
    const place = positions.get(JSON.stringify(group));
    if (place === undefined) return [];
    const [labels, truth] = [membersOf(here, place), membersOf(there, at)];
    const [learnt, scored] = [labels, truth].map(sumOf) as [number, number];
    const fewest = Math.min(learnt, labels.length - learnt, scored, truth.length - scored);
    return fewest < FEWEST_ROWS ? [] : [{ group, labels, truth, rows: scored }];
  });
  const largest = found.sort((a, b) => b.rows - a.rows).slice(0, MOST_GROUPS);
  return there.groups.length === 2 ? largest.slice(0, 1) : largest;
}

function membersOf({ codes }: Feature, group: number): Uint8Array {
  const members = new Uint8Array(codes.length);
  for (let row = 0; row < members.length; row++) members[row] = Number(codes[row] === group);
  return members;
}

function sumOf(values: Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** The area under the ROC curve of the leaves' shares: rows of one leaf are tied, and so are leaves of equal share. */
function areaOf({ positive }: DecisionTree, leaves: Uint32Array, truth: Uint8Array): number {
  const counts = new Map<number, { negatives: number; positives: number }>();
  for (let row = 0; row < leaves.length; row++) {
    const share = positive[leaves[row] as number] as number;
    const count = counts.get(share) ?? { negatives: 0, positives: 0 };
    if (truth[row] === 1) count.positives += 1;
    else count.negatives += 1;
    counts.set(share, count);
  }
  let [below, area] = [0, 0];
  let positives = 0;
  for (const [, count] of [...counts].sort(([a], [b]) => a - b)) {
    area += count.positives * (below + count.negatives / 2);
    below += count.negatives;
    positives += count.positives;
  }
  return area / (positives * below);
}
