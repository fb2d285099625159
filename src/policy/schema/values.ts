import { z } from 'zod';

/**
 * A schema that is made when a file first has the key. Making all of them takes longer than reading most policies.
 */
export function later<Schema extends z.ZodType>(make: () => Schema): z.ZodLazy<Schema> {
  return z.lazy(make);
}

/** Text that names something: a column, a feature, a file. */
export function name(description: string) {
  return z.string().min(1).describe(description);
}

export function wholeNumber(least: number, greatest: number, description: string) {
  // Not z.int(), whose issue would keep checks across keys from running.
  return z.number().multipleOf(1).min(least).max(greatest).meta({ description, type: 'integer' });
}

export function oneOf<const Names extends readonly [string, ...string[]]>(names: Names, description: string) {
  return z.enum(names).describe(description);
}

/** The largest seed of NumPy's RandomState. */
const GREATEST_SEED = 4_294_967_295;

export function seed(description: string) {
  return wholeNumber(0, GREATEST_SEED, description);
}
