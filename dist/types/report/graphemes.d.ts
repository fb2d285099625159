/** What a reader takes for the characters of a text: a letter with its marks, an emoji of several code points. */
export declare function graphemesOf(text: string): readonly string[];
