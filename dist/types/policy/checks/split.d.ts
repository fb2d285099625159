import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What the keys of `data` ask of one another, those of `split` above all. */
export declare function checkSplit(draft: Draft<PolicyFile>): void;
