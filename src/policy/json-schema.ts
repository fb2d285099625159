import { z } from 'zod';
import type { Registries } from './registries.ts';
import { policySchema } from './schema.ts';

/** The policy file as JSON Schema (draft 2020-12), for editors: made from the schema that reads it. */
export function policyJsonSchema(registries: Registries): object {
  const schema = z.toJSONSchema(policySchema(registries), { io: 'input', override: acceptWords });
  return schema;
}

/** Text may be written without quotes even where YAML sees a number or a boolean. */
function acceptWords({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (zodSchema instanceof z.ZodString && jsonSchema.type === 'string') {
    // JSON Schema allows several types, which the library's own description of it does not.
    Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
  }
}
