import type { ErrorCode } from 'yaml';

export interface Sentence {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with the YAML at an offset, in plain words. */
export function syntaxSentence(code: ErrorCode, text: string, offset: number): Sentence {
  if ((code === 'MISSING_CHAR' || code === 'BAD_INDENT') && text.slice(offset).trim() === '') return UNCLOSED;
  return SENTENCES[code] ?? OTHER;
}

const UNCLOSED: Sentence = {
  message: 'The file ends before a quote or bracket is closed.',
  hint: 'Close it, or look for one too many above.',
};

const OTHER: Sentence = {
  message: 'This is no valid YAML.',
  hint: 'Look at the indentation and the quotes here and on the line above.',
};

const INDENT: Sentence = {
  message: 'The indentation does not fit the lines above.',
  hint: 'Keys of one map, and entries of one list, start in the same column.',
};

const KEY: Sentence = {
  message: 'A key and its value do not fit together here.',
  hint: 'Write key: value on one line, with a space after the colon; put text that holds ": " in quotes.',
};

const SENTENCES: { readonly [code in ErrorCode]?: Sentence } = {
  TAB_AS_INDENT: { message: 'A tab stands in the indentation.', hint: 'YAML is indented with spaces only.' },
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: KEY,
  MULTILINE_IMPLICIT_KEY: KEY,
  KEY_OVER_1024_CHARS: { message: 'This key is longer than 1024 characters.', hint: 'Shorten it.' },
  BLOCK_IN_FLOW: {
    message: 'Lines with "- " or "key:" of their own stand within brackets.',
    hint: 'Within [ ] and { } separate entries by commas.',
  },
  BAD_DQ_ESCAPE: {
    message: 'This backslash starts no escape that YAML knows.',
    hint: 'Write \\\\ for a backslash, or use single quotes.',
  },
  BAD_SCALAR_START: {
    message: 'A value cannot start with this character.',
    hint: 'Put the value in quotes.',
  },
  MISSING_CHAR: {
    message: 'A comma, colon, space, quote or bracket is missing here.',
    hint: 'Compare with the lines above.',
  },
  UNEXPECTED_TOKEN: {
    message: 'This does not belong here.',
    hint: 'Put text with special characters in quotes, and look at the line above.',
  },
};
