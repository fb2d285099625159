/** The part of ml-cart 2.1.1 that tests use; it has no types of its own. */
declare module 'ml-cart' {
  export class DecisionTreeClassifier {
    /** Labels are 0 … k − 1. */
    constructor(options?: { gainFunction?: 'gini'; maxDepth?: number; minNumSamples?: number; gainThreshold?: number });
    static load(model: unknown): DecisionTreeClassifier;
    train(features: readonly (readonly number[])[], labels: readonly number[]): void;
    predict(features: readonly (readonly number[])[]): number[];
    toJSON(): { readonly name: string; readonly options: unknown; readonly root: MlCartNode };
    readonly root: MlCartNode;
  }

  export interface MlCartNode {
    classify(row: readonly number[]): { get(row: number, column: number): number };
    readonly splitColumn?: number;
    readonly splitValue?: number;
    readonly left?: MlCartNode;
    readonly right?: MlCartNode;
  }
}
