import { stringify } from 'yaml';

/** Names that nobody could misread, with or without quotes, within brackets or outside. */
const PLAIN = /^[\p{L}_./][\p{L}\p{N}_./-]*(?: [\p{L}\p{N}_./-]+)*$/u;
const LONGEST_PLAIN = 100;

/**
 * A text as a YAML scalar on one line: plain where every reader of YAML takes it for that text, else in double quotes,
 * with escapes for all that cannot be seen.
 */
export function scalar(text: string): string {
  if (text.length <= LONGEST_PLAIN && PLAIN.test(text) && isPlainIn(text, '1.1') && isPlainIn(text, '1.2')) return text;
  const quoted = stringify(text, { defaultStringType: 'QUOTE_DOUBLE', blockQuote: false, lineWidth: 0 }).trimEnd();
  return quoted.replace(/(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, escaped);
}

function isPlainIn(text: string, version: '1.1' | '1.2'): boolean {
  return stringify(text, { version, lineWidth: 0 }) === `${text}\n`;
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}
