import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What waivers ask of the rules and features that they name; each of a rule and feature of its own. */
export declare function checkWaivers(draft: Draft<PolicyFile>, registries: Registries): void;
