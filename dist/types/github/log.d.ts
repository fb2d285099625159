/** Prints a text line by line, none of which the runner takes for a command. */
export type Log = (text: string) => void;
/** @param print writes one line to standard output */
export declare function newLog(print: (line: string) => void): Log;
