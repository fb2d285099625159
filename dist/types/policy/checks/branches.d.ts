import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What the entries of `branches` ask of their patterns, and of the rules that they change. */
export declare function checkBranches(draft: Draft<PolicyFile>, registries: Registries): void;
