import type { Terminal } from './terminal.js';
/** Runs what the user typed and says how it went; resolves with the exit code. */
export declare function main(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2 | 3>;
/** Leaves no report behind and says what went wrong; resolves with the exit code. */
export declare function failed(error: unknown, args: readonly string[], terminal: Terminal): Promise<2 | 3>;
