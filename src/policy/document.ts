import { Composer, type CST, isMap, LineCounter, Parser, type YAMLMap } from 'yaml';
import { type Place, UserError } from '../errors.ts';
import { refusedConstruct } from './refused.ts';
import { syntaxSentence } from './syntax.ts';

export const MAX_POLICY_BYTES = 256 * 1024;

/** A policy file as a tree of nodes that know where they stand. */
export interface PolicyDocument {
  readonly root: YAMLMap;
  /** Where the character at this offset stands. */
  placeOf(offset: number): Place;
}

/** Parses YAML, of which JSON is a part. Errors: the first thing that keeps the text from being one plain map. */
export function readDocument(text: string, file: string): PolicyDocument {
  if (Buffer.byteLength(text) > MAX_POLICY_BYTES) {
    const next = 'Keep data out of the policy, or split it into several policies.';
    throw new UserError('POLICY_TOO_LARGE', 'The policy is larger than 256 KB.', next, { file });
  }
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const refused = refusedConstruct(tokens);
  if (refused) throw new UserError(refused.code, refused.message, refused.hint, placeOf(refused.offset));
  return { root: compose(tokens, text, placeOf), placeOf };
}

function compose(tokens: readonly CST.Token[], text: string, placeOf: (offset: number) => Place): YAMLMap {
  // Keys are compared in values.ts: the library's own comparison takes quadratic time.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  const [error] = document?.errors ?? [];
  if (error) {
    const { message, hint } = syntaxSentence(error.code, text, error.pos[0]);
    throw new UserError('POLICY_SYNTAX', message, hint, placeOf(error.pos[0]));
  }
  if (second) {
    const message = 'The file holds several YAML documents, but a policy is one.';
    throw new UserError(
      'POLICY_SYNTAX',
      message,
      'Remove what starts with this "---", or make it a file of its own.',
      placeOf(second.range[0]),
    );
  }
  const root = document?.contents;
  if (root === null || root === undefined) {
    throw new UserError('POLICY_EMPTY', 'The policy is empty.', 'Start with version: 1.', placeOf(0));
  }
  if (!isMap(root)) {
    const message = 'A policy is a map of keys and values, such as version: 1.';
    throw new UserError('POLICY_SYNTAX', message, 'Write one key per line.', placeOf(root.range?.[0] ?? 0));
  }
  return root;
}
