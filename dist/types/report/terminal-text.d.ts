import type { Phrase } from './phrase.js';
import { type Limit } from './visible-text.js';
declare const brand: unique symbol;
/** Text that a terminal shows as it stands: wording of ours, or text from data that went through `shown`. */
export type TerminalText = string & {
    readonly [brand]: 'terminal';
};
/**
 * The only way of text from data to the terminal: one line, nothing invisible, no escape sequence, cut to 64
 * graphemes unless told otherwise, and nothing that the runner of GitHub could take for a command wherever on a line it lands.
 */
export declare function shown(text: string, limit?: Limit): TerminalText;
/** A sentence for the terminal. */
export declare function inTerminal({ parts }: Phrase): TerminalText;
export {};
