import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** A key of the contract whose work is still to come. */
interface Pending {
    /** `*` stands for every key or entry. */
    readonly path: readonly string[];
    /** The one value that changes nothing, and is therefore accepted. */
    readonly neutral?: string | number | 'empty';
}
export declare const PENDING: readonly Pending[];
/** Refuses by name what the contract has and this release has not. */
export declare function checkNotYet(draft: Draft<PolicyFile>, registries: Registries): void;
export {};
