/** An option of a command. `notYet` is one of the contract that a later release brings. */
interface Option {
    readonly type: 'string' | 'boolean';
    /** What stands for the value in the help. */
    readonly value?: string;
    readonly help: string;
    readonly notYet?: true;
    readonly oneOf?: readonly string[];
    /** Whether the command cannot do without it. */
    readonly needed?: true;
    /** Whether it may be repeated, and takes every word up to the next option. */
    readonly several?: true;
}
export type Options = {
    readonly [name: string]: Option;
};
/** What the user typed for a command: paths, and options by name. */
export interface Arguments {
    readonly positionals: readonly string[];
    text(name: string): string | undefined;
    /** The values of an option that takes several. */
    texts(name: string): readonly string[];
    flag(name: string): boolean;
}
/**
 * Reads the arguments of a command.
 *
 * @throws UserError for an unknown, repeated, empty or not yet supported option, and for too many or too few paths
 */
export declare function readArguments(args: readonly string[], { command, options, paths, }: {
    readonly command: string;
    readonly options: Options;
    readonly paths: readonly [least: number, most: number];
}): Arguments;
/** What stands for the value of an option that names a file to write. */
export declare const FILE = "FILE";
/** The files that arguments name to be written, however wrong the rest is; none that they name to be read. */
export declare function namedFiles(args: readonly string[], options: Options): readonly string[];
export {};
