import type { Unpaired } from '../report/baseline-report.js';
import type { AssessedRows } from './assessed-rows.js';
import { type StoredPredictions } from './predictions-file.js';
/** The old model's decisions on the rows of the new one, in their order, or why there are none. */
export type Pairing = {
    readonly paired: true;
    readonly before: Uint8Array;
} | {
    readonly paired: false;
    readonly because: Unpaired;
};
/** Pairs with the predictions of a committed baseline: only the very same rows do. */
export declare function pairWithStored(stored: StoredPredictions | undefined, head: AssessedRows): Pairing;
/**
 * Pairs with rows that were assessed on the other side: the same rows of the same data, or rows of other data that an id
 * joins one to one.
 *
 * @throws UserError BASELINE_IDS where an id is missing, repeated or on one side alone
 */
export declare function pairWithRows(base: AssessedRows, head: AssessedRows): Pairing;
