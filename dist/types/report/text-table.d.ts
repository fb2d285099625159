import type { TerminalText } from './terminal-text.js';
export interface TextColumn {
    readonly head: TerminalText;
    readonly align?: 'right';
    /** Left out where the line is too narrow for all. */
    readonly optional?: true;
}
export interface TextTableOptions {
    /** Columns of the terminal; without it lines are as long as they need to be. */
    readonly width?: number | undefined;
    /** Puts colour on a cell that is padded already; it must not change the cell's width. */
    readonly paint?: (cell: string, row: number, column: number) => string;
}
/** Aligned lines. Where they do not fit, optional columns go, then the last column is cut. */
export declare function textTable(columns: readonly TextColumn[], rows: readonly (readonly TerminalText[])[], { width, paint }?: TextTableOptions): readonly string[];
/** Cells of a terminal that a text takes: two for East Asian wide characters and emoji, none for marks. */
export declare function displayWidth(text: string): number;
