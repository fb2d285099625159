import type { z } from 'zod';
import { type Path } from './path.js';
import { type Sentence } from './sentences.js';
/** One thing that is wrong, before its place is known. `path` leads to the culprit, or to the parent of a missing key. */
export interface Finding {
    readonly path: Path;
    /** Whether the key itself is the culprit, not its value. */
    readonly isKey: boolean;
    readonly words: () => Sentence;
}
/** The issues of the schema, one for each culprit, in plain words. */
export declare function findings(issues: readonly z.core.$ZodIssue[], value: unknown, schema: z.ZodType): Finding[];
