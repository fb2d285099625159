/** One word of a command that the user may copy into a shell, whatever is in it. */
export declare function shellWord(text: string): string;
