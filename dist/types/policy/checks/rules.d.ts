import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What the keys of each rule ask of one another, of the metrics and of the features. */
export declare function checkRules(draft: Draft<PolicyFile>, { metrics }: Registries): void;
