import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** No column has two roles: label, weight, id, split, prediction, score or sensitive feature. */
export declare function checkColumns(draft: Draft<PolicyFile>): void;
