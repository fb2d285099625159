import { type DecisionTree, type TreeParameters } from './decision-tree.js';
/**
 * A tree as JSON that the npm package `ml-cart` loads: `DecisionTreeClassifier.load(JSON.parse(text))`. There class 1 is the
 * positive one, columns are the features in their order, numbers rounded to float32, and a row goes left where its value is
 * less than `splitValue`. Written without recursion, so a tree may be of any depth.
 */
export declare function toMlCart(tree: DecisionTree, { maxDepth, minSamplesSplit }: TreeParameters): string;
/** What is wrong with a tree that was read, in words that follow "the tree". */
export type Flaw = {
    readonly flaw: string;
};
/** Reads such JSON, parsed but otherwise unchecked, for a model with that many features. */
export declare function fromMlCart(json: unknown, { features }: {
    readonly features: number;
}): DecisionTree | Flaw;
