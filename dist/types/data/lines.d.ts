import type { Place } from '../errors.js';
/** Knows the line of every row, but stores only where the distance between the two changes. */
export interface Lines {
    /** From this row on, until the next change, rows stand on one line after the other, beginning here. Rows only grow. */
    change(row: number, place: {
        readonly file: string;
        readonly line: number;
    }): void;
    place(row: number): Place;
}
export declare function lines(): Lines;
