import { giniImpurity } from './gini.ts';
import type { RankedColumn } from './ranked-column.ts';

/** The training rows: `samples` holds row numbers, those of a node next to each other. */
export interface NodeRows {
  readonly samples: Uint32Array;
  readonly labels: Uint8Array;
  /** Whole numbers; `undefined`: each row counts once. */
  readonly weights: Float64Array | undefined;
}

/** The rows `samples[start…end − 1]`, their weight and that of the positive ones. */
export interface NodeSums {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly positive: number;
}

/** A way to part a node's rows. Of numbers the codes up to `code` go left, of categories all but `code`. */
export interface Split {
  readonly column: number;
  readonly code: number;
  /** The code of the next greater number in the node; unused for categories. */
  readonly nextCode: number;
  readonly leftRows: number;
  readonly leftWeight: number;
  readonly leftPositive: number;
}

export interface SplitSearch {
  readonly best: Split | undefined;
  /** Columns with more than one value in the node; the others cannot part its children either. */
  readonly varied: readonly number[];
}

/**
 * A search for the best split of a node over some columns: the least impurity of both sides, weighted by their weights.
 * Equally good ones: the first column, then the lowest code.
 *
 * One pass over a node's rows sums rows, weights and positives for each code of a column; the codes that occur then give
 * every split of the column: for numbers between neighbours, for categories one against the rest.
 */
export function splitSearcher(
  columns: readonly RankedColumn[],
  rows: NodeRows,
  { minSamplesLeaf }: { readonly minSamplesLeaf: number },
): (node: NodeSums, candidates: readonly number[]) => SplitSearch {
  const sums = codeSums(Math.max(0, ...columns.map(({ size }) => size)), rows.weights !== undefined);
  return (node, candidates) => {
    const champion: Champion = { ...NONE };
    const varied: number[] = [];
    for (const at of candidates) {
      const column = columns[at] as RankedColumn;
      const occurring = addUp(sums, column, rows, node);
      if (occurring > 1) {
        varied.push(at);
        champion.rival = at;
        if (column.values) cutNumbers(champion, column.values, sums, { occurring, node, minSamplesLeaf });
        else setCategoriesApart(champion, column.categories, sums, { occurring, node, minSamplesLeaf });
      }
      clear(sums, occurring);
    }
    return { best: champion.column === -1 ? undefined : champion, varied };
  };
}

/** The best split so far, and the column whose splits are tried. */
interface Champion {
  rival: number;
  score: number;
  column: number;
  code: number;
  nextCode: number;
  leftRows: number;
  leftWeight: number;
  leftPositive: number;
}

const NONE: Champion = {
  rival: -1,
  score: Number.NEGATIVE_INFINITY,
  column: -1,
  code: 0,
  nextCode: 0,
  leftRows: 0,
  leftWeight: 0,
  leftPositive: 0,
};

/** For each code the sums over a node's rows, and the codes that occur, rising. All sums are 0 between two columns. */
interface CodeSums {
  readonly rows: Float64Array;
  /** `rows` itself where each row counts once. */
  readonly weight: Float64Array;
  readonly positive: Float64Array;
  readonly occurring: Uint32Array;
}

function codeSums(size: number, weighted: boolean): CodeSums {
  const rows = new Float64Array(size);
  return {
    rows,
    weight: weighted ? new Float64Array(size) : rows,
    positive: new Float64Array(size),
    occurring: new Uint32Array(size),
  };
}

/** @returns how many codes occur */
function addUp(sums: CodeSums, { codes, size }: RankedColumn, rows: NodeRows, node: NodeSums): number {
  const { occurring } = sums;
  const found = rows.weights ? addWeighted(sums, codes, rows.weights, rows, node) : addRows(sums, codes, rows, node);
  if (found * Math.log2(found) < size) {
    occurring.subarray(0, found).sort();
    return found;
  }
  let listed = 0;
  for (let code = 0; code < size; code++) if (sums.rows[code] !== 0) occurring[listed++] = code;
  return listed;
}

function addRows(
  { rows, positive, occurring }: CodeSums,
  codes: Uint32Array,
  { samples, labels }: NodeRows,
  { start, end }: NodeSums,
): number {
  let found = 0;
  for (let at = start; at < end; at++) {
    const row = samples[at] as number;
    const code = codes[row] as number;
    if (rows[code] === 0) occurring[found++] = code;
    rows[code]! += 1;
    positive[code]! += labels[row] as number;
  }
  return found;
}

function addWeighted(
  { rows, weight, positive, occurring }: CodeSums,
  codes: Uint32Array,
  weights: Float64Array,
  { samples, labels }: NodeRows,
  { start, end }: NodeSums,
): number {
  let found = 0;
  for (let at = start; at < end; at++) {
    const row = samples[at] as number;
    const code = codes[row] as number;
    if (rows[code] === 0) occurring[found++] = code;
    rows[code]! += 1;
    weight[code]! += weights[row] as number;
    positive[code]! += (weights[row] as number) * (labels[row] as number);
  }
  return found;
}

function clear({ rows, weight, positive, occurring }: CodeSums, found: number): void {
  for (let at = 0; at < found; at++) {
    const code = occurring[at] as number;
    rows[code] = 0;
    weight[code] = 0;
    positive[code] = 0;
  }
}

interface ColumnSearch {
  readonly occurring: number;
  readonly node: NodeSums;
  readonly minSamplesLeaf: number;
}

/** Numbers no further apart than this count as equal, as in scikit-learn (`FEATURE_THRESHOLD`, a float32). */
const SAME_NUMBER = Math.fround(1e-7);

function cutNumbers(
  champion: Champion,
  values: Float32Array,
  sums: CodeSums,
  { occurring, node, minSamplesLeaf }: ColumnSearch,
): void {
  const nodeRows = node.end - node.start;
  let leftRows = 0;
  let leftWeight = 0;
  let leftPositive = 0;
  for (let at = 0; at + 1 < occurring; at++) {
    const code = sums.occurring[at] as number;
    leftRows += sums.rows[code] as number;
    leftWeight += sums.weight[code] as number;
    leftPositive += sums.positive[code] as number;
    if (leftRows < minSamplesLeaf) continue;
    if (nodeRows - leftRows < minSamplesLeaf) return;
    const nextCode = sums.occurring[at + 1] as number;
    if ((values[nextCode] as number) <= Math.fround((values[code] as number) + SAME_NUMBER)) continue;
    challenge(champion, node, { code, nextCode, leftRows, leftWeight, leftPositive });
  }
}

function setCategoriesApart(
  champion: Champion,
  categories: number,
  sums: CodeSums,
  { occurring, node, minSamplesLeaf }: ColumnSearch,
): void {
  const nodeRows = node.end - node.start;
  for (let at = 0; at < occurring; at++) {
    const code = sums.occurring[at] as number;
    if (code >= categories) return;
    const rightRows = sums.rows[code] as number;
    const leftRows = nodeRows - rightRows;
    if (rightRows < minSamplesLeaf || leftRows < minSamplesLeaf) continue;
    const leftWeight = node.weight - (sums.weight[code] as number);
    const leftPositive = node.positive - (sums.positive[code] as number);
    challenge(champion, node, { code, nextCode: code, leftRows, leftWeight, leftPositive });
  }
}

function challenge(
  champion: Champion,
  node: NodeSums,
  { code, nextCode, leftRows, leftWeight, leftPositive }: Omit<Split, 'column'>,
): void {
  const rightWeight = node.weight - leftWeight;
  const left = giniImpurity(leftWeight, leftPositive);
  const right = giniImpurity(rightWeight, node.positive - leftPositive);
  const score = -rightWeight * right - leftWeight * left;
  if (score <= champion.score) return;
  champion.score = score;
  champion.column = champion.rival;
  champion.code = code;
  champion.nextCode = nextCode;
  champion.leftRows = leftRows;
  champion.leftWeight = leftWeight;
  champion.leftPositive = leftPositive;
}
