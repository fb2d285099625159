import type { MulticlassTally } from './multiclass-tally.js';
import type { Tally } from './tally.js';
/** The binary tally of one class against all others: a positive row has its label, a selected row its prediction. */
export declare function oneVsRest(tally: MulticlassTally, ofClass: number): Tally;
/** `oneVsRest` of every class, at the cost of one look at each cell. */
export declare function eachVsRest({ matrix, weighted, weightedSquares }: MulticlassTally): readonly Tally[];
