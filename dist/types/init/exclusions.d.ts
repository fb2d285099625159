import type { CodedColumn } from '../data/table.js';
import { type Looks } from './looks.js';
/** A column that a tree should not or cannot take as an input, and why. */
export type Exclusion = {
    readonly column: string;
} & ({
    readonly why: 'prediction' | 'split' | 'id' | 'tells_label' | 'too_large';
} | {
    readonly why: 'missing';
    readonly rows: number;
} | {
    readonly why: 'texts';
    readonly values: number;
});
/** Which of the inputs would keep the tree from being trained, or train it on what it should foretell. */
export declare function exclusionsOf(inputs: readonly CodedColumn[], { looks, positive }: {
    readonly looks: Looks;
    readonly positive: Uint8Array;
}): readonly Exclusion[];
