import { z } from 'zod';

/** The schemas that a value may follow, without defaults, optionality and the like around them. */
export function unwrapped(schema: z.core.$ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped);
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrapped(schema.unwrap());
  }
  return [schema as z.ZodType];
}

/** The schemas of what stands under a key, or at a place of a list. */
export function stepInto(schemas: readonly z.core.$ZodType[], key: string | number): z.ZodType[] {
  return schemas.flatMap(unwrapped).flatMap((schema) => {
    if (schema instanceof z.ZodArray) return unwrapped(schema.element);
    if (schema instanceof z.ZodRecord) return unwrapped(schema.valueType);
    if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key)) return unwrapped(schema.shape[key]);
    return [];
  });
}

/** The legal keys at a path, in the order of the schema; none where keys are free. */
export function legalKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const here = path.reduce<z.core.$ZodType[]>(stepInto, [schema]).flatMap(unwrapped);
  return here.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

/** What a key means, for those who forgot it. */
export function helpAt(schema: z.ZodType, path: readonly (string | number)[]): string | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const parents = path.slice(0, -1).reduce<z.core.$ZodType[]>(stepInto, [schema]).flatMap(unwrapped);
  for (const parent of parents) {
    if (parent instanceof z.ZodObject && Object.hasOwn(parent.shape, last))
      return (parent.shape[last] as z.ZodType).description;
  }
  return undefined;
}
