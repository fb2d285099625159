import { type DecisionTree, LEAF } from './decision-tree.ts';
import type { EncodedColumn } from './encoded-column.ts';

/**
 * The leaf that each row falls into, a row going left where its value is less than the node's threshold.
 *
 * @param rows how many rows the columns hold
 * @returns for each row the number of a node
 */
export function treeLeaves(tree: DecisionTree, columns: readonly EncodedColumn[], rows: number): Uint32Array {
  const { columnOf, codeOf } = featureSources(columns);
  const { feature, threshold, right } = tree;
  const leaves = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    let node = 0;
    for (let asked = feature[0] as number; asked !== LEAF; asked = feature[node] as number) {
      const column = columns[columnOf[asked] as number] as EncodedColumn;
      const code = column.codes[row] as number;
      const value = column.kind === 'numeric' ? (column.values[code] as number) : code === codeOf[asked] ? 1 : 0;
      node = value < (threshold[node] as number) ? node + 1 : (right[node] as number);
    }
    leaves[row] = node;
  }
  return leaves;
}

/** For each feature its column and, where it stands for a category, that category's code. */
function featureSources(columns: readonly EncodedColumn[]): { columnOf: Uint32Array; codeOf: Uint32Array } {
  const size = columns.reduce((sum, column) => sum + featureCount(column), 0);
  const columnOf = new Uint32Array(size);
  const codeOf = new Uint32Array(size);
  let feature = 0;
  for (const [at, column] of columns.entries()) {
    for (let code = 0; code < featureCount(column); code++) {
      columnOf[feature] = at;
      codeOf[feature] = code;
      feature++;
    }
  }
  return { columnOf, codeOf };
}

function featureCount(column: EncodedColumn): number {
  return column.kind === 'numeric' ? 1 : column.size;
}
