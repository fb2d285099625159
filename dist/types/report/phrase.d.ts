declare const brand: unique symbol;
/**
 * A sentence that no format has written yet: wording of ours, and data kept apart from it, which the door of each
 * format makes safe where it lands.
 */
export interface Phrase {
    readonly parts: readonly Part[];
    readonly [brand]: 'phrase';
}
export type Part = {
    readonly kind: 'wording';
    readonly text: string;
} | {
    readonly kind: 'number';
    readonly text: string;
} | {
    readonly kind: 'data';
    readonly text: string;
} | {
    readonly kind: 'sentence';
    readonly text: string;
} | {
    readonly kind: 'hash';
    readonly text: string;
};
/** A tag: `say\`${data(name)} has no rows\``. */
export declare function say(wording: TemplateStringsArray, ...holes: readonly Phrase[]): Phrase;
/** Text that someone else chose. */
export declare function data(text: string): Phrase;
/** A whole sentence that someone else wrote: the same, but cut later. */
export declare function theirSentence(text: string): Phrase;
/** A number that one of the functions of number-text.ts wrote. */
export declare function number(text: string): Phrase;
/** A SHA, which is shown by its first digits. */
export declare function hash(text: string): Phrase;
export declare function listed(phrases: readonly Phrase[], separator?: ', ' | ' · ' | ' → ' | '; '): Phrase;
export {};
