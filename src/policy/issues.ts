import type { z } from 'zod';
import { helpAt, legalKeys } from './shape.ts';
import { quoted, suggestion } from './words.ts';

export type Path = readonly (string | number)[];

/** One thing that is wrong, before its place is known. `path` leads to the culprit, or to the parent of a missing key. */
export interface Finding {
  readonly path: Path;
  /** Whether the key itself is the culprit, not its value. */
  readonly isKey: boolean;
  readonly words: () => { readonly code: string; readonly message: string; readonly hint?: string };
}

/** The issues of the schema, one for each culprit, in plain words. */
export function findings(issues: readonly z.core.$ZodIssue[], value: unknown, schema: z.ZodType): Finding[] {
  return issues.flatMap((issue) => fromIssue(issue, issue.path as Path, value, schema));
}

function fromIssue(issue: z.core.$ZodIssue, path: Path, value: unknown, schema: z.ZodType): Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema));
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => fromIssue(inner, [...path, ...(inner.path as Path)], value, schema));
  }
  if (isMissing(value, path)) return [missingKey(path, schema)];
  const words = () => ({ ...wordsOf(issue, path, valueAt(value, path)) });
  return [{ path, isKey: issue.code === 'invalid_key', words }];
}

function unknownKey(key: string, path: Path, schema: z.ZodType): Finding {
  const words = () => ({
    code: 'POLICY_KEY_UNKNOWN',
    message: `There is no key ${quoted(key)} in ${path.length === 0 ? 'a policy' : quoted(dotted(path))}.`,
    hint: suggestion(key, legalKeys(schema, path), 'Legal keys'),
  });
  return { path: [...path, key], isKey: true, words };
}

function missingKey(path: Path, schema: z.ZodType): Finding {
  if (path.length === 1 && path[0] === 'version') {
    const words = () => ({
      code: 'POLICY_VERSION',
      message: 'The policy does not say the version of its format.',
      hint: 'Add the line version: 1 at the top.',
    });
    return { path: [], isKey: false, words };
  }
  const words = () => {
    const help = helpAt(schema, path);
    return {
      code: 'POLICY_KEY_MISSING',
      message: `${quoted(dotted(path))} is missing.`,
      ...(help !== undefined && { hint: `Add it. ${help}` }),
    };
  };
  return { path: path.slice(0, -1), isKey: true, words };
}

/** The option of a union that the value was meant for: the one that accepts its outer shape. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]) {
  return branches.find((branch) =>
    branch.every(({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value')),
  );
}

function wordsOf(
  issue: z.core.$ZodIssue,
  path: Path,
  value: unknown,
): { code: string; message: string; hint?: string } {
  if (issue.code === 'custom') {
    const { code, hint } = issue.params as { code: string; hint?: string };
    return { code, message: issue.message, ...(hint !== undefined && { hint }) };
  }
  const name = quoted(dotted(path));
  const code = 'POLICY_VALUE';
  if (value === null) {
    return {
      code,
      message: `${name} has no value.`,
      hint: `Write ${wanted(issue)}, or leave the key out; the text null goes in quotes.`,
    };
  }
  switch (issue.code) {
    case 'invalid_value':
      return invalidChoice(issue.values.map(String), name, value);
    case 'too_small':
    case 'too_big':
      return { code, message: `${name} ${bound(issue, value)}.`, hint: 'Write a value within that limit.' };
    case 'invalid_format':
      return { code, message: `${name} ${issue.message}.`, hint: `It is ${shown(value)} now.` };
    case 'invalid_key':
      return { code, message: 'A name may not be empty.', hint: 'Write it before the colon.' };
    default: {
      const hint = numberHint(issue, value);
      return {
        code,
        message: `${name} must be ${wanted(issue)}, not ${shown(value)}.`,
        ...(hint !== undefined && { hint }),
      };
    }
  }
}

function invalidChoice(legal: readonly string[], name: string, value: unknown) {
  const typed = typeof value === 'object' ? '' : String(value);
  return {
    code: 'POLICY_VALUE',
    message: `${name} cannot be ${shown(value)}.`,
    hint: suggestion(typed, legal, 'Legal values'),
  };
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): string {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  if (issue.origin === 'string') return small ? 'may not be empty' : `may have at most ${limit} characters`;
  if (issue.origin === 'array') {
    if (!small) return `may have at most ${limit} entries, but has ${(value as unknown[]).length}`;
    return limit === 1 ? 'needs at least one entry' : `needs at least ${limit} entries`;
  }
  if (issue.inclusive) return `is ${shown(value)}, but must be ${small ? 'at least' : 'at most'} ${limit}`;
  return `is ${shown(value)}, but must be ${small ? 'above' : 'below'} ${limit}`;
}

/** What was expected, with its article. */
function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') {
    const kinds = issue.errors.flatMap((branch) => branch.filter(({ path }) => path.length === 0).map(wanted));
    return [...new Set(kinds)].join(' or ') || 'another value';
  }
  if (issue.code === 'not_multiple_of') return 'a whole number';
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? 'another value';
  return 'a value';
}

const KINDS: { readonly [type: string]: string | undefined } = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  null: 'null',
};

function shown(value: unknown): string {
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  return String(value);
}

/** A number that is written as other software or another language would. */
function numberHint(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'Write a finite number.';
  if (issue.expected !== 'number' || typeof value !== 'string') return undefined;
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(value)?.[1];
  if (percent !== undefined) return `Did you mean ${Number((Number(percent) / 100).toPrecision(12))}?`;
  if (/^\s*-?\d+,\d+\s*$/.test(value)) return `Did you mean ${value.trim().replace(',', '.')}?`;
  return value.trim() !== '' && Number.isFinite(Number(value)) ? 'Write it without quotes.' : undefined;
}

/** A path as people write it: `rules[0].min`. */
export function dotted(path: Path): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

function isMissing(value: unknown, path: Path): boolean {
  const last = path.at(-1);
  if (typeof last !== 'string') return false;
  const parent = valueAt(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, last);
}

function valueAt(value: unknown, path: Path): unknown {
  let part = value;
  for (const key of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    part = (part as Record<string | number, unknown>)[key];
  }
  return part;
}
