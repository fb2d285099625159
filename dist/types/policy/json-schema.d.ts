import type { Registries } from './registries.js';
/** The policy file as JSON Schema (draft 2020-12), for editors: made from the schema that reads it. */
export declare function jsonSchemaOf(registries: Registries): object;
