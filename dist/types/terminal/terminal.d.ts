import type { Arguments, Options } from './options.js';
/** The effects that a command has on whoever started it; a test or the library can give others. */
export interface Terminal {
    /** Results. Rejects with a UserError where they cannot be written. */
    readonly out: (text: string) => Promise<void>;
    /** Everything else. */
    readonly note: (text: string) => void;
    /** Whether results may be coloured. */
    readonly color: boolean;
    /** Columns of the terminal; `undefined` where results go elsewhere. */
    readonly width: number | undefined;
    /** Where relative paths start. */
    readonly directory: string;
    /** The day, UTC, such as 2027-01-31. */
    readonly today: string;
}
/** A word after `fairness-gate`. */
export interface Command {
    /** One line for the list of commands. */
    readonly summary: string;
    readonly usage: string;
    readonly options: Options;
    /** What its exit code says, where nothing is gated. */
    readonly exitCodes?: string;
    /** Least and greatest number of paths. */
    readonly paths: readonly [least: number, most: number];
    /** Resolves with the exit code: 0 passed, 1 failed. */
    run(args: Arguments, terminal: Terminal): Promise<0 | 1>;
}
