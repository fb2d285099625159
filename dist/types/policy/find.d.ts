import type { SmallFiles } from '../source/source.js';
/** Where a policy is looked for when none is named. */
export declare const DEFAULT_PLACES: readonly [".github/fairness.yml", ".github/fairness.yaml", ".github/fairness.json"];
export interface FoundPolicy {
    readonly path: string;
    readonly text: string;
}
/** Reads the policy at a path or, without one, at the default place. Errors: none is there, or there are several. */
export declare function findPolicy(source: SmallFiles, path?: string): Promise<FoundPolicy>;
