import { z } from 'zod';

/** The schemas that a value may follow, without defaults, optionality and the like around them. */
export function unwrapped(schema: z.core.$ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped);
  const inner = wrapped(schema);
  return inner === undefined ? [schema as z.ZodType] : unwrapped(inner);
}

function wrapped(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in;
  const isWrapper =
    schema instanceof z.ZodLazy ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapper ? schema.unwrap() : undefined;
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

/** What the value at a path means, in the words of the schema; empty where it says nothing. */
export function helpAt(schema: z.ZodType, path: readonly (string | number)[]): string {
  let here: readonly z.core.$ZodType[] = [schema];
  let help = '';
  for (const key of path) {
    const parents = here.flatMap(unwrapped);
    const own = parents.map((parent) => described(parent, key)).find((text) => text !== undefined);
    help = own ?? help;
    here = stepInto(here, key);
  }
  return help;
}

function described(parent: z.ZodType, key: string | number): string | undefined {
  if (!(parent instanceof z.ZodObject) || !Object.hasOwn(parent.shape, key)) return undefined;
  return description(parent.shape[key]);
}

/** The description of a schema, or of what it wraps. */
function description(schema: z.core.$ZodType): string | undefined {
  const inner = wrapped(schema);
  return (schema as z.ZodType).description ?? (inner && description(inner));
}
