import type { Table } from '../data/table.js';
import type { Problem } from '../errors.js';
/** What can keep a model from looking at a row, as problems that name the column. */
export declare function absentColumn(name: string, { header }: Table): Problem;
export declare function textForNumber(name: string, rows: number): Problem;
export declare function missingNumber(name: string, rows: number): Problem;
export declare function numberTooLarge(name: string, rows: number): Problem;
