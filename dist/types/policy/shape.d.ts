import { z } from 'zod';
/** The schemas that a value may follow, without defaults, optionality and the like around them. */
export declare function unwrapped(schema: z.core.$ZodType): z.ZodType[];
/** The schemas of what stands under a key, or at a place of a list. */
export declare function stepInto(schemas: readonly z.core.$ZodType[], key: string | number): z.ZodType[];
/** The legal keys at a path, in the order of the schema; none where keys are free. */
export declare function legalKeys(schema: z.ZodType, path: readonly (string | number)[]): string[];
/** What the value at a path means, in the words of the schema; empty where it says nothing. */
export declare function helpAt(schema: z.ZodType, path: readonly (string | number)[]): string;
