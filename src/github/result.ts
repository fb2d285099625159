import { relative, resolve } from 'node:path';
import { type Problem, UserError } from '../errors.ts';
import type { FoundPolicy } from '../policy/find.ts';
import type { LoadedPolicy } from '../policy/load.ts';
import { countsOf } from '../report/counts.ts';
import { toPublicReport } from '../report/public.ts';
import type { EditedPolicy, PolicyOrigin, Report } from '../report/report.ts';
import { type CheckOptions, check } from '../run.ts';
import type { Base } from './base.ts';
import { ofBase } from './base-policy-error.ts';
import { type Deciding, decide, versionsOf } from './deciding.ts';

/** What became of one policy. */
export type Result = Checked | Undecided;

export interface Checked {
  readonly kind: 'checked';
  /** The policy, with its places; paths in it start at the working directory. */
  readonly policy: LoadedPolicy;
  /** Whether the file in the work tree is that very policy. */
  readonly isHere: boolean;
  /** With every figure. It decides, and is shown nowhere. */
  readonly report: Report;
  /** What anyone may see. */
  readonly shown: Report;
}

export interface Undecided {
  readonly kind: 'undecided';
  /** The policy's path, where the trouble is that of one policy. */
  readonly path: string | undefined;
  /** Whether the file in the work tree is that very policy. */
  readonly isHere: boolean;
  /** The user's mistakes; none where the mistake is ours. */
  readonly problems: readonly Problem[];
  readonly error: unknown;
}

export type Verdict = 'pass' | 'fail' | 'error';

/** `source` is where data and models are read, and policies where there is no base. */
export interface Judging extends Pick<CheckOptions, 'source' | 'branch' | 'today' | 'findCommit'> {
  readonly directory: string;
  /** What the workflow compares with: a report, or a branch, tag or commit. */
  readonly compareWith?: string | undefined;
  readonly commit: string;
  /** What the change is judged by; without it by what is checked out. */
  readonly base?: Base | undefined;
  /** What to say of a policy that is the head's because the workflow asks for it. */
  readonly origin?: PolicyOrigin | undefined;
}

/** Judges every policy, whatever becomes of the others. Without paths it is the one at the default place. */
export async function checkPolicies(paths: readonly string[], judging: Judging): Promise<readonly Result[]> {
  const { directory } = judging;
  // The report repeats the path: however it was spelled, it is the one from the working directory.
  const named = paths.map((path) => relative(directory, resolve(directory, path)) || '.');
  const policies = named.length === 0 ? [undefined] : named;
  const choices = await choose(policies, judging);
  const results: Result[] = [];
  for (const [at, path] of policies.entries()) {
    const choice = choices[at] as Choice;
    results.push('error' in choice ? undecided(choice.error, path) : await checkPolicy(choice, path, judging));
  }
  return results;
}

type Choice = Omit<Deciding, 'origin'> & { readonly origin: PolicyOrigin | undefined };

/** Whose version of each policy decides, or why that cannot be told. */
async function choose(
  policies: readonly (string | undefined)[],
  { source, base, origin }: Judging,
): Promise<readonly (Choice | { readonly error: unknown })[]> {
  if (base === undefined) return policies.map((path) => ({ rules: source, path, origin, isHere: true }));
  const versions = await Promise.all(
    policies.map((path) => versionsOf(path, { base, source, named: policies }).catch((error: unknown) => ({ error }))),
  );
  const all = new Set(versions.flatMap((version) => ('error' in version ? [] : [...version.files])));
  return Promise.all(
    versions.map((version, at) =>
      'error' in version
        ? version
        : decide(version, { base, source, path: policies[at], all }).catch((error: unknown) => ({ error })),
    ),
  );
}

async function checkPolicy(
  { rules, path, origin, isHere, edited }: Choice,
  named: string | undefined,
  judging: Judging,
): Promise<Result> {
  try {
    const { policy, report: found } = await check({ ...asked(judging), rules, policyPath: path });
    const shownEdited = edited && (await editedOutcome(edited, judging));
    const by = { ...found.policy, ...origin, ...(shownEdited && { edited: shownEdited }) };
    const report: Report = { ...found, policy: by };
    const shown = toPublicReport(report, policy.policy.privacy.suppress_below);
    return { kind: 'checked', policy, isHere, report, shown };
  } catch (error) {
    const byBase = origin?.from === 'base' && origin.commit !== undefined;
    const told = byBase ? ofBase(error, { commit: origin.commit, path, isHere }) : error;
    return { ...undecided(told, path ?? named), isHere };
  }
}

/** What is the same for every policy, whoever's version it is. */
function asked({ source, commit, branch, today, findCommit, compareWith: base }: Judging): CheckOptions {
  return { source, commit, branch, today, findCommit, base };
}

/** What the head's version would decide. It is shown, and counts for nothing. */
async function editedOutcome(edited: FoundPolicy | UserError, judging: Judging): Promise<EditedPolicy> {
  try {
    if (edited instanceof UserError) throw edited;
    const { policy, report } = await check({ ...asked(judging), policyPath: edited.path });
    const shown = toPublicReport(report, policy.policy.privacy.suppress_below);
    const { checks, failed, inconclusive, warnings } = countsOf(shown);
    return { verdict: report.verdict, checks, failed, inconclusive, warnings };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [{ message, hint }, ...more] = error.problems;
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
    return { error: `${message}${hint === undefined ? '' : ` ${hint}`}${others}` };
  }
}

export function undecided(error: unknown, path?: string | undefined): Undecided {
  return { kind: 'undecided', path, isHere: true, problems: error instanceof UserError ? error.problems : [], error };
}

export function verdictOf(results: readonly Result[]): Verdict {
  if (results.some(({ kind }) => kind === 'undecided')) return 'error';
  return results.some((result) => result.kind === 'checked' && result.report.verdict === 'fail') ? 'fail' : 'pass';
}
