import { wholeNumber } from './number-text.ts';
import type { Part, Phrase } from './phrase.ts';
import { type Limit, SENTENCE, visible } from './visible-text.ts';

declare const brand: unique symbol;

/** Markdown that is safe to print: wording of ours, or text from data that went through `untrusted`. */
export type MarkdownText = string & { readonly [brand]: 'markdown' };

/**
 * The only way of text from data into Markdown. A GFM parser sees exactly one text node, in a paragraph, a table cell
 * or an HTML element, and nothing in it that GitHub would link, notify, draw or run.
 */
export function untrusted(text: string, limit?: Limit): MarkdownText {
  return written(interrupt(visible(text, limit))) as MarkdownText;
}

/** A tag for wording of ours. Its holes take what is safe already; where two of them touch, they are kept apart. */
export function trusted(wording: TemplateStringsArray, ...holes: readonly (MarkdownText | number)[]): MarkdownText {
  let text = wording[0] as string;
  holes.forEach((hole, at) => {
    const piece = typeof hole === 'number' ? wholeNumber(hole) : hole;
    const touches = at > 0 && wording[at] === '' && /\S$/.test(text) && /^\S/.test(piece);
    text += (touches ? BREAK : '') + piece + (wording[at + 1] as string);
  });
  return text as MarkdownText;
}

/** A sentence in Markdown. */
export function inMarkdown({ parts }: Phrase): MarkdownText {
  const texts = parts.map((part, at) => {
    const touches = at > 0 && part.kind !== 'wording' && parts[at - 1]?.kind !== 'wording';
    return (touches ? BREAK : '') + partText(part);
  });
  return texts.join('') as MarkdownText;
}

function partText({ kind, text }: Part): MarkdownText {
  switch (kind) {
    case 'wording':
      return text.replace(/[&<>|]/g, reference) as MarkdownText;
    case 'number':
      return text as MarkdownText;
    case 'data':
      return untrusted(text);
    case 'sentence':
      return untrusted(text, SENTENCE);
    case 'hash':
      return shortHash(text);
  }
}

/** Pieces with wording of ours between them. */
export function joined(pieces: readonly MarkdownText[], separator: ' ' | ', ' | ' · ' | '\n' | '\n\n'): MarkdownText {
  return pieces.join(separator) as MarkdownText;
}

/** The first 12 digits of a SHA as code, where GitHub does not take it for a commit; anything else as text. */
export function shortHash(sha: string): MarkdownText {
  return /^[0-9a-f]{7,64}$/.test(sha) ? (`\`${sha.slice(0, 12)}\`` as MarkdownText) : untrusted(sha);
}

/** Zero width space: breaks a reference where neither a backslash nor an entity does. */
const BREAK = '\u200b';

/**
 * Breaks whatever GitHub reads in the rendered text, where escapes are gone already: mentions, issues, labels of
 * emoji, formulas, addresses, commits, `GH-1` and the like of a repository's own prefixes, alerts.
 */
function interrupt(text: string): string {
  return text
    .replace(/\$/g, `${BREAK}$&${BREAK}`)
    .replace(/[@#]|:(?=\S)|\[(?=!)|(?<=[a-z])-(?=\d)|www(?=\.)|[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${BREAK}`);
}

/**
 * Character references instead of backslashes: they hold in Markdown, in its tables and in HTML alike.
 * Anything that could begin a block is written so too; an underscore inside a word can stay.
 */
function written(text: string): string {
  return text.replace(/[&<>"|`[\]*~\\$]|^[#+=:-]|(?<=^\d{1,9})[.)]|(?<![a-z0-9])_|_(?![a-z0-9])/gi, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
