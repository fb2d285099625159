import type { NumberColumn } from './table.js';
export interface NumberColumnBuilder {
    /** Adds a row; false if the text is no number. */
    add(text: string): boolean;
    finish(): NumberColumn;
}
export declare function numberColumnBuilder(name: string, naValues: readonly string[]): NumberColumnBuilder;
