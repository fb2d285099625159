import { PENDING } from '../../src/policy/checks/not-yet.ts';

type Json = { readonly [key: string]: unknown };

/** The table of every key, made from the JSON Schema. */
export function reference(schema: object): string {
  const rows = keys(schema as Json, []).map((cells) => `| ${cells.map(escaped).join(' | ')} |`);
  return ['| key | value | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function keys(schema: Json, path: readonly string[]): string[][] {
  const required = (schema.required ?? []) as string[];
  return Object.entries((schema.properties ?? {}) as { [key: string]: Json }).flatMap(([name, inner]) => {
    const here = [...path, name];
    const fallback = inner.default === undefined ? (required.includes(name) ? 'required' : '') : code(inner.default);
    const own = [code(here.join('.'), true), kind(inner), fallback, `${inner.description}${later(here)}`];
    return [own, ...(REPEATED.has(here.join('.')) ? [] : below(inner, here))];
  });
}

/** Keys whose inner keys stand in the table already. */
const REPEATED: ReadonlySet<string> = new Set(['candidates', 'control_features']);

function below(schema: Json, path: readonly string[]): string[][] {
  const { items, additionalProperties, anyOf } = schema as { [key: string]: Json };
  if (schema.properties) return keys(schema, path);
  if (items) return below(items, withSuffix(path, '[]'));
  if (anyOf) return (anyOf as unknown as Json[]).flatMap((option) => below(option, path));
  return additionalProperties ? below(additionalProperties, [...path, '*']) : [];
}

function withSuffix(path: readonly string[], suffix: string): string[] {
  return [...path.slice(0, -1), `${path.at(-1)}${suffix}`];
}

function kind(schema: Json): string {
  const { type, items, anyOf } = schema as { [key: string]: Json };
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return values(schema.enum as unknown[]);
  if (type === ('object' as never)) return 'map';
  if (anyOf) return [...new Set((anyOf as unknown as Json[]).map(kind))].join(' or ');
  if (schema.format === 'date') return 'a day';
  if (Array.isArray(type)) return 'text';
  if (type === ('array' as never)) return `list of: ${kind(items!)}`;
  if (type === ('boolean' as never)) return 'true, false';
  return `${String(type)}${span(schema)}`.replace('integer', 'whole number');
}

function values(names: readonly unknown[]): string {
  // Metrics have a table of their own.
  return names.length > 10 ? 'a name' : names.map((name) => code(name)).join(', ');
}

function span({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Json): string {
  const above = exclusiveMinimum === undefined ? minimum : `above ${exclusiveMinimum}`;
  const below = exclusiveMaximum === undefined ? maximum : `below ${exclusiveMaximum}`;
  if (above === undefined) return '';
  return below === undefined ? `, at least ${above}` : `, ${above} to ${below}`;
}

function later(path: readonly string[]): string {
  const at = path.join('.').replaceAll('[]', '.*');
  const pending = PENDING.find((one) => one.path.join('.') === at);
  if (!pending) return '';
  const { neutral } = pending;
  if (neutral === undefined) return ' **Not supported yet.**';
  return ` **Not supported yet, but for ${neutral === 'empty' ? 'an empty one' : code(neutral)}.**`;
}

function code(value: unknown, isKey = false): string {
  return `\`${isKey || typeof value !== 'object' ? String(value) : JSON.stringify(value)}\``;
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
