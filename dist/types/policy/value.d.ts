import { type Pair, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../errors.js';
import type { PolicyDocument } from './document.js';
export interface ReadValue {
    readonly value: unknown;
    /** Keys that cannot be taken as they are. */
    readonly problems: readonly Problem[];
}
/**
 * The plain value of a document. Where the schema asks for text, an unquoted value is taken as it is written (`007`,
 * `1.0` and `true` stay what they are); everywhere else numbers and booleans are what YAML says.
 */
export declare function toValue({ root, placeOf }: PolicyDocument, schema: z.ZodType): ReadValue;
/** A key as it is written; `undefined` where it is no single word. */
export declare function keyText(key: unknown): string | undefined;
export declare function startOf(node: unknown): number;
/** The pair under a key of a map. */
export declare function pairOf(map: YAMLMap, key: string): Pair | undefined;
