import type { z } from 'zod';
import { dotted, type Path } from './path.ts';
import { quoted, suggestion } from './words.ts';

export interface Sentence {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

interface Culprit {
  readonly path: Path;
  readonly value: unknown;
  /** What the key means. */
  readonly help: string;
}

/** What an issue of the schema says of one value, in plain words: never in the library's. */
export function sentenceOf(issue: z.core.$ZodIssue, culprit: Culprit): Sentence {
  if (issue.code === 'custom') {
    const { code, hint } = issue.params as { code: string; hint: string };
    return { code, message: issue.message, hint };
  }
  const { message, hint } = wrongValue(issue, culprit);
  return { code: 'POLICY_VALUE', message, hint };
}

function wrongValue(issue: z.core.$ZodIssue, { path, value, help }: Culprit): Omit<Sentence, 'code'> {
  const name = quoted(dotted(path));
  if (issue.code === 'invalid_key') return { message: 'A name may not be empty.', hint: 'Write it before the colon.' };
  if (value === null) return { message: `${name} has no value.`, hint: nullHint(wanted(issue), path) };
  switch (issue.code) {
    case 'invalid_value':
      return {
        message: `${name} cannot be ${shown(value)}.`,
        hint: suggestion(typeof value === 'object' ? '' : String(value), issue.values.map(String), 'Legal values'),
      };
    case 'too_small':
    case 'too_big':
      return { message: `${name} ${bound(issue, value)}.`, hint: help || 'Mend it.' };
    case 'invalid_format':
      return { message: `${name} ${issue.message}.`, hint: `It is ${shown(value)} now.` };
    default:
      return {
        message: `${name} must be ${wanted(issue)}, not ${shown(value)}.`,
        hint: numberHint(issue, value) ?? help,
      };
  }
}

function nullHint(kind: string, path: Path): string {
  const leave = typeof path.at(-1) === 'string' ? ', or leave the key out' : '';
  return `Write ${kind}${leave}.${kind.startsWith('text') ? ' The text null goes in quotes.' : ''}`;
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
    return [...new Set(kinds)].join(' or ');
  }
  if (issue.code === 'not_multiple_of') return 'a whole number';
  return (issue.code === 'invalid_type' && KINDS[issue.expected]) || 'another value';
}

const KINDS: { readonly [type: string]: string | undefined } = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a map' : String(value);
}

/** A number that is written as another language or other software would. */
function numberHint(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_type' || issue.expected !== 'number') return undefined;
  if (typeof value === 'number') return 'Write a finite number.';
  if (typeof value !== 'string') return undefined;
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(value)?.[1];
  if (percent !== undefined) return `Did you mean ${Number((Number(percent) / 100).toPrecision(12))}?`;
  if (/^\s*-?\d+,\d+\s*$/.test(value)) return `Did you mean ${value.trim().replace(',', '.')}?`;
  return value.trim() !== '' && Number.isFinite(Number(value)) ? 'Write it without quotes.' : undefined;
}
