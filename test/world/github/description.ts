import { readFileSync } from 'node:fs';

/** GitHub's OpenAPI description, as far as the loopback GitHub goes. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly template: string;
  readonly pattern: RegExp;
  readonly parameters: readonly Parameter[];
  readonly bodySchema: Schema | undefined;
  readonly answers: Readonly<Record<string, AnswerDescription>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
  readonly 'x-multi-segment'?: boolean;
}

export type Schema = { readonly [key: string]: unknown };
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
interface AnswerDescription {
  readonly content?: Content;
}
interface RawOperation {
  readonly operationId: string;
  readonly parameters?: ReadonlyArray<Parameter | Reference>;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, AnswerDescription | Reference>>;
}
interface Reference {
  readonly $ref: string;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const description: Description = JSON.parse(readFileSync(new URL('../openapi/github.json', import.meta.url), 'utf8'));

export const components = description.components;
export const operations: readonly Operation[] = Object.entries(description.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, raw]) => operation(template, method, raw)),
);

/** The operation that a request means, and what its path's parameters hold. */
export function findOperation(method: string, path: string) {
  for (const candidate of operations) {
    const match = candidate.method === method && isWellEscaped(path) ? candidate.pattern.exec(path) : null;
    if (match !== null) return { operation: candidate, path: decode(match.groups ?? {}) };
  }
  return undefined;
}

export function isKnownPath(path: string): boolean {
  return operations.some(({ pattern }) => pattern.test(path));
}

function isWellEscaped(path: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(path);
}

function operation(template: string, method: string, raw: RawOperation): Operation {
  const parameters = (raw.parameters ?? []).map((parameter) => resolve<Parameter>(parameter));
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    template,
    pattern: pathPattern(template, parameters),
    parameters,
    bodySchema: raw.requestBody?.content['application/json']?.schema,
    answers: Object.fromEntries(Object.entries(raw.responses).map(([status, answer]) => [status, resolve(answer)])),
  };
}

/** `contents` without a path is the repository's root, which the template alone would not allow. */
function pathPattern(template: string, parameters: readonly Parameter[]): RegExp {
  const source = template
    .replaceAll('.', '\\.')
    .replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const isLong = parameters.find((parameter) => parameter.name === name)?.['x-multi-segment'] === true;
      return `(?<${name}>${isLong ? '.*' : '[^/]+'})`;
    })
    .replace('/contents/(?<path>.*)', '/contents(?:/(?<path>.*))?');
  return new RegExp(`^${source}$`);
}

function decode(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]));
}

function resolve<T>(node: T | Reference): T {
  if (!isReference(node)) return node;
  const [, , kind = '', name = ''] = node.$ref.split('/');
  return description.components[kind]?.[name] as T;
}

function isReference(node: unknown): node is Reference {
  return typeof node === 'object' && node !== null && '$ref' in node;
}
