import type { Terminal } from './terminal.js';
/** Something to be written once everything has succeeded, under the option that asked for it. */
export interface Output {
    readonly option: string;
    readonly file: string;
    readonly content: () => string | Buffer;
}
/** The files that options ask for. They are checked before any work is done. */
export interface Outputs {
    readonly toStandardOutput: boolean;
    /** Writes them all; folders are made. */
    write(outputs: readonly Output[]): Promise<void>;
}
/** @throws UserError where two options name the same file. */
export declare function outputsTo(files: ReadonlyMap<string, string>, terminal: Terminal): Outputs;
