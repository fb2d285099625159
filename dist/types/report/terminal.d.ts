import type { Report } from './report.js';
export interface TerminalOptions {
    /** Words say everything; colour is only added. */
    readonly color: boolean;
    /** Columns of the terminal; without it lines are as long as they need to be. */
    readonly width?: number | undefined;
    /** Whether to end with what the reader can type next; so unless told otherwise. */
    readonly advice?: boolean;
}
/** The report for the terminal: the verdict, the checks, warnings, the groups, and what to do next. */
export declare function renderTerminal(report: Report, { color, width, advice }: TerminalOptions): string;
