import { type FileFeatures } from '../features.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What the keys of each sensitive feature ask of one another, and the features of one another. */
export declare function checkFeatures(draft: Draft<PolicyFile>): void;
/** The features whose own shape is sound, by name; `undefined` where the map itself is not one. */
export declare function soundFeatures({ file, sound }: Draft<PolicyFile>): FileFeatures | undefined;
