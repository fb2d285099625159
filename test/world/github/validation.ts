import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { components, type Operation, type Schema } from './description.ts';

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: (text: string) => URL.canParse(text),
  email: /^[^@\s]+@[^@\s]+$/,
  int64: true,
} as const;
const OPTIONS = { strict: false, allErrors: true, validateSchema: false, logger: false, formats: FORMATS } as const;

const strictly = newAjv(false);
/** Queries and paths hold numbers as text. */
const leniently = newAjv(true);

/** Validators are compiled when first needed: most tests need three of them. */
const compiled = new Map<string, ValidateFunction>();

/** Plain sentences on what the description does not allow in a query; numbers may be written as text there. */
export function queryProblems(operation: Operation, query: Record<string, unknown>): string[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const schema = {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema: one }) => [name, one])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
  const problems = check(`query ${operation.id}`, schema, query, leniently);
  const size = Number(query.per_page ?? 1);
  return size > 100 || size < 1 ? [...problems, 'query/per_page must be between 1 and 100'] : problems;
}

export function pathProblems(operation: Operation, path: Record<string, string>): string[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'path');
  const schema = {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema: one }) => [name, one])),
  };
  return check(`path ${operation.id}`, schema, { ...path }, leniently);
}

export function bodyProblems(operation: Operation, body: unknown): string[] {
  if (operation.bodySchema === undefined) return body === undefined ? [] : ['body: this operation takes none'];
  return check(`body ${operation.id}`, closed(operation.bodySchema), body);
}

/** What the description does not allow in an answer. A status that it does not list has no schema to keep. */
export function answerProblems(operation: Operation, status: number, body: unknown): string[] {
  const answer = operation.answers[String(status)];
  if (answer === undefined) return [`status ${status} is not in the description`];
  const schema = answer.content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : ['the description has no body here'];
  return check(`answer ${operation.id} ${status}`, schema, body);
}

function check(key: string, schema: Schema, value: unknown, ajv: Ajv = strictly): string[] {
  let validate = compiled.get(key);
  if (validate === undefined) {
    validate = ajv.compile(toJsonSchema(schema) as Schema);
    compiled.set(key, validate);
  }
  const [kind = ''] = key.split(' ');
  return validate(value) ? [] : (validate.errors ?? []).map((error) => sentence(kind, error));
}

function newAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ ...OPTIONS, coerceTypes });
  for (const [name, schema] of Object.entries(components.schemas ?? {})) {
    ajv.addSchema(toJsonSchema(schema) as Schema, `https://api.github.com/schemas/${name}`);
  }
  return ajv;
}

function sentence(kind: string, { instancePath, message, params }: ErrorObject): string {
  const name = 'additionalProperty' in params ? ` ('${params.additionalProperty}')` : '';
  return `${kind}${instancePath} ${message ?? 'is not allowed'}${name}`;
}

/**
 * OpenAPI 3.0 says `nullable: true` where JSON Schema says "or null"; beside `enum` or `$ref` ajv would not see it.
 * Components become schemas of their own, so that each is compiled once however many operations share it.
 */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return { $ref: String(node.$ref).replace('#/components/', 'https://api.github.com/') };
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, toJsonSchema(value)]),
  );
  if (nullable === true) return { anyOf: [{ type: 'null' }, rest] };
  return nullable === undefined ? rest : { ...rest, nullable };
}

/** GitHub ignores most properties it does not know; here `conclussion` must be found out. */
function closed(node: unknown): Schema {
  return close(node) as Schema;
}

function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    // The branches of an alternative repeat a few properties only; the object around them is what is closed.
    copy[key] = ['anyOf', 'oneOf', 'allOf'].includes(key) ? value : close(value);
  }
  const isObject = copy.type === 'object' && copy.properties !== undefined;
  return isObject && copy.additionalProperties === undefined ? { ...copy, additionalProperties: false } : copy;
}
