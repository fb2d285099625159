import type { ReadCells } from './redraw-table.js';
/**
 * Reads a matrix of several classes, the row of a label after another, as the four cells of each class against all
 * others: `eachVsRest` for many redraws. By sums alone, as there: subtractions would leave specks of weight.
 */
export declare function readClasses(classes: number): ReadCells;
