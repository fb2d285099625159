import { type LoadedPolicy } from './load.js';
/** Reads a policy with the legal names of this release. Errors: all problems at once, in the order of the file. */
export declare function loadPolicy(text: string, path: string): LoadedPolicy;
/** The policy file of this release as JSON Schema. */
export declare function policyJsonSchema(): object;
