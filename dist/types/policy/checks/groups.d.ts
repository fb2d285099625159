import type { FileFeature } from '../features.js';
import type { Path } from '../path.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
interface Checked {
    readonly feature: FileFeature;
    /** How many columns the feature has. */
    readonly width: number;
}
/** The groups that a feature expects: one value for each column, each group once. */
export declare function checkGroups({ fail }: Draft<PolicyFile>, path: Path, { feature, width }: Checked): void;
/** The reference of a feature: `majority`, `best`, or one of its groups. */
export declare function checkReference({ fail }: Draft<PolicyFile>, path: Path, { feature, width }: Checked): void;
export {};
