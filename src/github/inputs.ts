import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { FAIL_ON, type FailOn } from '../report/fail-on.ts';
import type { Environment } from './environment.ts';

const COMMENT_MODES = ['always', 'on-change', 'on-failure', 'never'] as const;

/** When a comment is written. */
export type CommentMode = (typeof COMMENT_MODES)[number];

const POLICY_FROM = ['base', 'head'] as const;

/** Whose policy decides on a pull request or merge group. */
type PolicyFrom = (typeof POLICY_FROM)[number];

/** What the workflow asks for under `with:`, checked. */
export interface Inputs {
  /** Paths from the working directory; none means the default places. */
  readonly policies: readonly string[];
  /** From the workspace. */
  readonly workingDirectory: string;
  readonly comment: CommentMode;
  readonly policyFrom: PolicyFrom;
  readonly commentKey: string | undefined;
  readonly failOn: FailOn;
  /** What to compare with instead of what the policy names: a report, or a branch, tag or commit. */
  readonly base: string | undefined;
  /** From the working directory. */
  readonly reportDir: string | undefined;
  readonly token: string;
}

/** More would leave each too little room in one comment. */
const MAX_POLICIES = 20;

/**
 * Reads the inputs. An empty one is one that was not given. Where a value cannot be taken the problem is told, and what
 * stands for it writes least.
 */
export function readInputs(environment: Environment): {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const text = (name: string): string | undefined => given(name, environment);
  const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: T): T | undefined => {
    const value = text(name) ?? otherwise;
    const legal = values.find((candidate) => candidate === value);
    if (legal === undefined) problems.push(unknownValue(name, value, values));
    return legal;
  };
  problems.push(...refused(text));
  const policies = (text('policy') ?? '').split('\n').flatMap((line) => line.trim() || []);
  problems.push(...policyProblems(policies));
  return {
    inputs: {
      policies,
      workingDirectory: text('working-directory') ?? '.',
      comment: oneOf('comment', COMMENT_MODES, 'always') ?? 'on-change',
      policyFrom: oneOf('policy-from', POLICY_FROM, 'base') ?? 'base',
      commentKey: text('comment-key'),
      failOn: oneOf('fail-on', FAIL_ON, 'error') ?? 'error',
      base: text('base'),
      reportDir: text('report-dir'),
      token: text('token') ?? '',
    },
    problems,
  };
}

/** As the runner names it: only spaces are replaced, and the input's own are none. */
function given(name: string, environment: Environment): string | undefined {
  const value = environment[`INPUT_${name.toUpperCase()}`]?.trim();
  return value === '' ? undefined : value;
}

/** Inputs of which this release can serve one value, which is what happens without them. */
const ONLY: { readonly [name: string]: { readonly legal: string; readonly later: readonly string[] } } = {
  mode: { legal: 'gate', later: ['check', 'comment'] },
  commands: { legal: 'refuse', later: ['allow'] },
  'check-run': { legal: 'false', later: ['true'] },
};

/** Inputs that this release cannot serve at all. */
const LATER: readonly string[] = ['artifact', 'run-id'];

function refused(text: (name: string) => string | undefined): readonly Problem[] {
  const only = Object.entries(ONLY).flatMap(([name, { legal, later }]) => {
    const value = text(name);
    if (value === undefined || value === legal) return [];
    if (!later.includes(value)) return [unknownValue(name, value, [legal])];
    return [notYet(`"${name}: ${value}" is not supported yet.`, `Leave "${name}" out, or write "${name}: ${legal}".`)];
  });
  const whole = LATER.flatMap((name) =>
    text(name) === undefined ? [] : [notYet(`The input "${name}" is not supported yet.`, 'Leave it out.')],
  );
  return [...only, ...whole];
}

function policyProblems(policies: readonly string[]): readonly Problem[] {
  const repeated = policies.find((path, at) => policies.indexOf(path) < at);
  if (repeated !== undefined) {
    return [{ code: 'INPUT_VALUE', message: `"policy" names "${repeated}" twice.`, hint: 'Name each policy once.' }];
  }
  if (policies.length <= MAX_POLICIES) return [];
  const message = `"policy" names ${policies.length} files; one step takes ${MAX_POLICIES}.`;
  return [{ code: 'INPUT_VALUE', message, hint: 'Use several steps, each with a "comment-key" of its own.' }];
}

function notYet(message: string, hint: string): Problem {
  return { code: 'INPUT_NOT_YET', message, hint };
}

function unknownValue(name: string, value: string, legal: readonly string[]): Problem {
  const close = nearest(value, legal);
  const meant = close === undefined ? '' : `Did you mean "${close}"? `;
  return {
    code: 'INPUT_VALUE',
    message: `"${value}" is no value of the input "${name}".`,
    hint: `${meant}Write ${legal.length === 1 ? '' : 'one of: '}${legal.join(', ')}.`,
  };
}
