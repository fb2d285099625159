import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What `confidence` asks of the rules, and of its own keys. */
export declare function checkConfidence(draft: Draft<PolicyFile>, registries: Registries): void;
