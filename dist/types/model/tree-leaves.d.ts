import { type DecisionTree } from './decision-tree.js';
import type { EncodedColumn } from './encoded-column.js';
/**
 * The leaf that each row falls into, a row going left where its value is less than the node's threshold.
 *
 * @param rows how many rows the columns hold
 * @returns for each row the number of a node
 */
export declare function treeLeaves(tree: DecisionTree, columns: readonly EncodedColumn[], rows: number): Uint32Array;
