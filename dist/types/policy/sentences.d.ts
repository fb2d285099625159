import type { z } from 'zod';
import { type Path } from './path.js';
export interface Sentence {
    readonly code: string;
    readonly message: string;
    readonly hint: string;
}
interface Culprit {
    readonly path: Path;
    readonly value: unknown;
    /** What the key means. */
    readonly help: string;
}
/** What an issue of the schema says of one value, in plain words: never in the library's. */
export declare function sentenceOf(issue: z.core.$ZodIssue, culprit: Culprit): Sentence;
export {};
