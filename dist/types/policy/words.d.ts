/** "Did you mean …?" where a name is near, then the legal names. */
export declare function suggestion(word: string, names: readonly string[], title: string): string;
/** A word of the user's in a message, cut where it is too long to read. */
export declare function quoted(word: string): string;
