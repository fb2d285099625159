import type { Command } from './terminal.js';
/** What `--help` prints: the commands. */
export declare function help(commands: ReadonlyMap<string, Command>): string;
/** What `COMMAND --help` prints. */
export declare function helpOf(name: string, { summary, usage, options, exitCodes }: Command): string;
