import { withoutCommand } from './log-line.ts';
import type { Part, Phrase } from './phrase.ts';
import { type Limit, SENTENCE, visible } from './visible-text.ts';

declare const brand: unique symbol;

/** Text that a terminal shows as it stands: wording of ours, or text from data that went through `shown`. */
export type TerminalText = string & { readonly [brand]: 'terminal' };

/**
 * The only way of text from data to the terminal: one line, nothing invisible, no escape sequence, cut to 64
 * graphemes unless told otherwise, and nothing that the runner of GitHub could take for a command wherever on a line it lands.
 */
export function shown(text: string, limit?: Limit): TerminalText {
  return withoutCommand(visible(text, limit)) as TerminalText;
}

/** A sentence for the terminal. */
export function inTerminal({ parts }: Phrase): TerminalText {
  return withoutCommand(parts.map(partText).join('')) as TerminalText;
}

function partText({ kind, text }: Part): string {
  switch (kind) {
    case 'wording':
      // Only Markdown breaks lines where it likes.
      return text.replaceAll('\u00a0', ' ');
    case 'number':
      return text;
    case 'data':
      return shown(text);
    case 'sentence':
      return shown(text, SENTENCE);
    case 'hash':
      return /^[0-9a-f]{7,64}$/.test(text) ? text.slice(0, 12) : shown(text);
  }
}
