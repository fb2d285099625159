import type { z } from 'zod';
import { dotted, type Path, valueAt } from './path.ts';
import { type Sentence, sentenceOf } from './sentences.ts';
import { helpAt, legalKeys } from './shape.ts';
import { quoted, suggestion } from './words.ts';

/** One thing that is wrong, before its place is known. `path` leads to the culprit, or to the parent of a missing key. */
export interface Finding {
  readonly path: Path;
  /** Whether the key itself is the culprit, not its value. */
  readonly isKey: boolean;
  readonly words: () => Sentence;
}

/** The issues of the schema, one for each culprit, in plain words. */
export function findings(issues: readonly z.core.$ZodIssue[], value: unknown, schema: z.ZodType): Finding[] {
  // A check that knows more of a name than that it is not in the list speaks for both.
  const spokenFor = new Set(issues.flatMap(({ code, path }) => (code === 'custom' ? [dotted(path as Path)] : [])));
  return issues
    .filter(({ code, path }) => code !== 'invalid_value' || !spokenFor.has(dotted(path as Path)))
    .flatMap((issue) => fromIssue(issue, issue.path as Path, value, schema));
}

function fromIssue(issue: z.core.$ZodIssue, path: Path, value: unknown, schema: z.ZodType): Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema));
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => fromIssue(inner, [...path, ...(inner.path as Path)], value, schema));
  }
  if (isMissing(value, path)) return [missingKey(path, schema)];
  const words = () => sentenceOf(issue, { path, value: valueAt(value, path), help: helpAt(schema, path) });
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
  const words = () => ({
    code: 'POLICY_KEY_MISSING',
    message: `${quoted(dotted(path))} is missing.`,
    hint: `Add it. ${helpAt(schema, path)}`.trim(),
  });
  return { path: path.slice(0, -1), isKey: true, words };
}

/** The option of a union that the value was meant for: the one that accepts its outer shape. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]) {
  return branches.find((branch) =>
    branch.every(({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value')),
  );
}

function isMissing(value: unknown, path: Path): boolean {
  const last = path.at(-1);
  if (typeof last !== 'string') return false;
  const parent = valueAt(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, last);
}
