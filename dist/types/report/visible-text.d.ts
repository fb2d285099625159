/** How long a text may be shown. */
export interface Limit {
    readonly graphemes: number;
    readonly bytes: number;
}
/** Longest sentence about what is wrong; names in it are those of the data. */
export declare const SENTENCE: Limit;
/**
 * Text from data as a reader can see it: nothing invisible, nothing that turns the direction of writing, on one line,
 * cut to 64 graphemes and 256 bytes unless told otherwise. It is not yet safe to print: that is the work of each format's door.
 */
export declare function visible(text: string, limit?: Limit): string;
/** The same for names that stand side by side: those that would look equal get a number. Idempotent. */
export declare function distinct(texts: readonly string[]): readonly string[];
/** Everything that leaves no mark of its own, made a mark. Nothing is cut. */
export declare function reveal(text: string): string;
