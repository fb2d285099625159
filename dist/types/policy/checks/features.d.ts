import { type FileFeatures } from '../features.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What the keys of each sensitive feature ask of one another, and the features of one another. */
export declare function checkFeatures(draft: Draft<PolicyFile>): void;
type FeatureKey = 'sensitive_features' | 'control_features';
/** The features whose own shape is sound, by name; `undefined` where there is no such map. */
export declare function soundFeatures({ file, sound }: Draft<PolicyFile>, key?: FeatureKey): FileFeatures | undefined;
export {};
