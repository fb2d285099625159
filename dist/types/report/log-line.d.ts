/**
 * Text for standard output or standard error, line by line. GitHub's runner takes `::name::` at the beginning of a
 * line (after any white space) and `##[name]` anywhere for commands; what comes out of here holds neither, nor an
 * escape sequence, nor a character that cannot be seen.
 */
export declare function logLines(text: string): readonly string[];
/** A line in which the runner sees no command. */
export declare function withoutCommand(line: string): string;
