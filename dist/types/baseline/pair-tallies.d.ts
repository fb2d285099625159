import { type PairTally } from '../tally/pair.js';
import type { AssessedRows } from './assessed-rows.js';
/** Joint cells of all rows and of the groups of some feature. */
export interface PairedPart {
    readonly overall: PairTally;
    readonly groups: readonly PairTally[];
}
export interface PairTallies {
    readonly overall: PairTally;
    /** Of each feature, in the policy's order; with control features the same within each stratum, of its groups that occur there. */
    readonly features: readonly (PairedPart & {
        readonly strata?: readonly PairedPart[];
    })[];
}
/** Counts old and new decisions of the same rows, once for all features. */
export declare function pairTallies({ rows, features, control }: AssessedRows, before: Uint8Array): PairTallies;
