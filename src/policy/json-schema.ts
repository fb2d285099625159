import { z } from 'zod';
import type { Registries } from './registries.ts';
import { policySchema } from './schema.ts';

/** The policy file as JSON Schema (draft 2020-12), for editors: made from the schema that reads it. */
export function jsonSchemaOf(registries: Registries): object {
  const schema = z.toJSONSchema(policySchema(registries), { io: 'input', override: acceptWords });
  return schema;
}

interface Converted {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
  readonly path: readonly (string | number)[];
}

/** Text may be written without quotes even where YAML sees a number or a boolean. */
function acceptWords({ zodSchema, jsonSchema, path }: Converted): void {
  if (!(zodSchema instanceof z.ZodString) || path.at(-1) === 'propertyNames') return;
  // JSON Schema allows several types, which the library's own type of it does not.
  Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
}
