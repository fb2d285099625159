import type { Phrase } from './phrase.js';
import { type Limit } from './visible-text.js';
declare const brand: unique symbol;
/** Markdown that is safe to print: wording of ours, or text from data that went through `untrusted`. */
export type MarkdownText = string & {
    readonly [brand]: 'markdown';
};
/**
 * The only way of text from data into Markdown. A GFM parser sees exactly one text node, in a paragraph, a table cell
 * or an HTML element, and nothing in it that GitHub would link, notify, draw or run.
 */
export declare function untrusted(text: string, limit?: Limit): MarkdownText;
/** A tag for wording of ours. Its holes take what is safe already; where two of them touch, they are kept apart. */
export declare function trusted(wording: TemplateStringsArray, ...holes: readonly (MarkdownText | number)[]): MarkdownText;
/** A sentence in Markdown. */
export declare function inMarkdown({ parts }: Phrase): MarkdownText;
/** Pieces with wording of ours between them. */
export declare function joined(pieces: readonly MarkdownText[], separator: ' ' | ', ' | ' · ' | '\n' | '\n\n'): MarkdownText;
/** The first 12 digits of a SHA as code, where GitHub does not take it for a commit; anything else as text. */
export declare function shortHash(sha: string): MarkdownText;
export {};
