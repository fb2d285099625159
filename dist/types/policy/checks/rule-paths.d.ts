import { type Path } from '../path.js';
import type { PolicyFile } from '../schema.js';
/** Where rules stand in a file, right or wrong: those on figures, then those on what changed. */
export declare function rulePaths(file: PolicyFile): readonly Path[];
