import { graphemesOf } from './graphemes.ts';

/** How long a text may be shown. */
export interface Limit {
  readonly graphemes: number;
  readonly bytes: number;
}

/** Longest name that any report shows. */
const NAME: Limit = { graphemes: 64, bytes: 256 };

/** Longest sentence about what is wrong; names in it are those of the data. */
export const SENTENCE: Limit = { graphemes: 600, bytes: 2_000 };

/**
 * Text from data as a reader can see it: nothing invisible, nothing that turns the direction of writing, on one line,
 * cut to 64 graphemes and 256 bytes unless told otherwise. It is not yet safe to print: that is the work of each format's door.
 */
export function visible(text: string, limit: Limit = NAME): string {
  // More code units than that many bytes need, so that a cell of a megabyte costs nothing.
  return cut(reveal(text.slice(0, 2 * limit.bytes)), limit);
}

/** The same for names that stand side by side: those that would look equal get a number. Idempotent. */
export function distinct(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const used = new Map<string, number>();
  return texts.map((text) => {
    const base = visible(text);
    let name = base;
    let number = used.get(base) ?? 1;
    while (taken.has(name.normalize())) {
      number += 1;
      name = numbered(base, number);
    }
    used.set(base, number);
    taken.add(name.normalize());
    return name;
  });
}

/** Everything that leaves no mark of its own, made a mark. Nothing is cut. */
export function reveal(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, mark)
    .replace(ODD_SPACE, '␠')
    .replace(/^\p{M}/u, '◌$&')
    .replace(STACK, (_, kept: string, rest: string) => kept + rest.replace(/\p{M}/gu, mark));
}

/** Words of visible ASCII with single spaces between them: nearly all names, and no need of the tables of Unicode. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Control, format, private and half characters, separators of lines, spaces but the plain one, empty fillers. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]|(?! )\p{Zs}/gu;

/** Spaces that Markdown and HTML would drop: at either end, and after another one. */
const ODD_SPACE = /^ | $|(?<= ) /g;

/** Marks piled on one letter reach into the lines above and below; four are more than any orthography needs. */
const STACK = /(\p{M}{4})(\p{M}+)/gu;

function mark(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function numbered(base: string, number: number): string {
  const suffix = ` #${number}`;
  const { graphemes, bytes } = NAME;
  const kept = cut(base, { graphemes: graphemes - suffix.length, bytes: bytes - suffix.length });
  return (kept + suffix).trimStart();
}

const ELLIPSIS = '…';

function cut(text: string, { graphemes: maxGraphemes, bytes: maxBytes }: Limit): string {
  if (text.length <= maxGraphemes && Buffer.byteLength(text) <= maxBytes) return text;
  const pieces = graphemesOf(text);
  if (pieces.length <= maxGraphemes && Buffer.byteLength(text) <= maxBytes) return text;
  const room = maxBytes - Buffer.byteLength(ELLIPSIS);
  let bytes = 0;
  let kept = '';
  for (const piece of pieces.slice(0, maxGraphemes - 1)) {
    bytes += Buffer.byteLength(piece);
    if (bytes > room) break;
    kept += piece;
  }
  return kept + ELLIPSIS;
}
