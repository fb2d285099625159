import type { Table } from './table.js';
/**
 * A column of the table as numbers, one a row, `NaN` where missing; also one that was read as text because something
 * else needs it so.
 *
 * @throws UserError where it holds a text that is no number
 */
export declare function numbersOf(table: Table, name: string): Float64Array;
