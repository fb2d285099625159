import type { Tally } from './tally.js';
/** The tally of two sets of rows together. Both have weights or neither, and so for scores. */
export declare function merge(a: Tally, b: Tally): Tally;
