/** The name that was probably meant by `word`: equal but for case, else the closest if few letters differ. */
export declare function nearest(word: string, names: Iterable<string>): string | undefined;
