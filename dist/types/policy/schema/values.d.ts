import { z } from 'zod';
/**
 * A schema that is made when a file first has the key. Making all of them takes longer than reading most policies.
 */
export declare function later<Schema extends z.ZodType>(make: () => Schema): z.ZodLazy<Schema>;
/** Text that names something: a column, a feature, a file. */
export declare function name(description: string): z.ZodString;
export declare function wholeNumber(least: number, greatest: number, description: string): z.ZodNumber;
export declare function oneOf<const Names extends readonly [string, ...string[]]>(names: Names, description: string): z.ZodEnum<{ [k_1 in Names[number]]: k_1; } extends infer T ? { [k in keyof T]: T[k]; } : never>;
export declare function seed(description: string): z.ZodNumber;
