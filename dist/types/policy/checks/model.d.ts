import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What the keys of `model` ask of one another and of `data`. */
export declare function checkModel(draft: Draft<PolicyFile>): void;
