import { isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../errors.ts';
import type { PolicyDocument } from './document.ts';
import { stepInto, unwrapped } from './shape.ts';
import { quoted } from './words.ts';

export interface ReadValue {
  readonly value: unknown;
  /** Keys that cannot be taken as they are. */
  readonly problems: readonly Problem[];
}

/**
 * The plain value of a document. Where the schema asks for text, an unquoted value is taken as it is written (`007`,
 * `1.0` and `true` stay what they are); everywhere else numbers and booleans are what YAML says.
 */
export function toValue({ root, placeOf }: PolicyDocument, schema: z.ZodType): ReadValue {
  const problems: Problem[] = [];
  return { value: read(root, [schema]), problems };

  function read(node: unknown, schemas: readonly z.ZodType[]): unknown {
    if (isMap(node)) return readMap(node, schemas);
    if (isSeq(node)) return node.items.map((item, i) => read(item, stepInto(schemas, i)));
    if (!isScalar(node)) return null;
    const { value, source } = node;
    const isWord = typeof value === 'number' || typeof value === 'boolean';
    return isWord && source !== undefined && wantsText(schemas) ? source : value;
  }

  function readMap(map: YAMLMap, schemas: readonly z.ZodType[]): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const word = keyText(key);
      const problem = keyProblem(word, object, isPlain(key));
      if (word !== undefined && problem === undefined) object[word] = read(value, stepInto(schemas, word));
      else if (problem) problems.push({ ...problem, place: placeOf(startOf(key)) });
    }
    return object;
  }
}

/** A key as it is written; `undefined` where it is no single word. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

export function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** The pair under a key of a map. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let pairs = pairsByKey.get(map);
  if (!pairs) {
    // Backwards, so that the first of two equal keys wins, as it does in the value.
    pairs = new Map(map.items.toReversed().map((pair) => [keyText(pair.key), pair]));
    pairsByKey.set(map, pairs);
  }
  return pairs.get(key);
}

const pairsByKey = new WeakMap<YAMLMap, Map<string | undefined, Pair>>();

function keyProblem(word: string | undefined, object: object, plain: boolean): Problem | undefined {
  if (word === undefined) {
    return {
      code: 'POLICY_SYNTAX',
      message: 'A key must be a single word.',
      hint: 'Put text with brackets or braces in quotes.',
    };
  }
  if (word === '')
    return {
      code: 'POLICY_SYNTAX',
      message: 'A key is missing here.',
      hint: 'Write it before the colon; a value of ? goes in quotes.',
    };
  if (word === '<<' && plain) {
    return { code: 'POLICY_SYNTAX', message: 'A policy may not use merge keys (<<).', hint: 'Write the keys out.' };
  }
  // Objects cannot hold this key safely; a column of that name can still be named by `column`.
  if (word === '__proto__') {
    return {
      code: 'POLICY_VALUE',
      message: 'The name "__proto__" cannot be a key of a policy.',
      hint: 'Choose another name; a column is named by a value, such as column: __proto__.',
    };
  }
  if (!Object.hasOwn(object, word)) return undefined;
  return {
    code: 'POLICY_KEY_DUPLICATE',
    message: `The key ${quoted(word)} is given twice.`,
    hint: 'Leave one of them out.',
  };
}

function isPlain(key: unknown): boolean {
  return isScalar(key) && key.type === Scalar.PLAIN;
}

function wantsText(schemas: readonly z.ZodType[]): boolean {
  return schemas.flatMap(unwrapped).some((schema) => schema instanceof z.ZodString);
}
