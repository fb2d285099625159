import type { Tally } from './tally.js';
/** The tally of the rows of `whole` that are not in `group`, by subtraction. Pairs across both cannot be taken apart. */
export declare function rest(whole: Tally, group: Tally): Tally;
