import type { MulticlassTally } from './multiclass-tally.js';
/** The tally of the rows of `whole` that are not in `group`, by subtraction. */
export declare function restMulticlass(whole: MulticlassTally, group: MulticlassTally): MulticlassTally;
