import { relative, resolve } from 'node:path';
import { type Problem, UserError } from '../errors.ts';
import type { LoadedPolicy } from '../policy/load.ts';
import { toPublicReport } from '../report/public.ts';
import type { Report } from '../report/report.ts';
import { type CheckOptions, check } from '../run.ts';

/** What became of one policy. */
export type Result = Checked | Undecided;

export interface Checked {
  readonly kind: 'checked';
  /** The policy, with its places; paths in it start at the working directory. */
  readonly policy: LoadedPolicy;
  /** With every figure. It decides, and is shown nowhere. */
  readonly report: Report;
  /** What anyone may see. */
  readonly shown: Report;
}

export interface Undecided {
  readonly kind: 'undecided';
  /** The policy's path, where the trouble is that of one policy. */
  readonly path: string | undefined;
  /** The user's mistakes; none where the mistake is ours. */
  readonly problems: readonly Problem[];
  readonly error: unknown;
}

export type Verdict = 'pass' | 'fail' | 'error';

/** Judges every policy, whatever becomes of the others. Without paths it is the one at the default place. */
export async function checkPolicies(
  paths: readonly string[],
  {
    directory,
    ...options
  }: Pick<CheckOptions, 'source' | 'commit' | 'branch' | 'today'> & { readonly directory: string },
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const path of paths.length === 0 ? [undefined] : paths) {
    // The report repeats the path: however it was spelled, it is the one from the working directory.
    const policyPath = path === undefined ? undefined : relative(directory, resolve(directory, path)) || '.';
    try {
      const { policy, report } = await check({ ...options, policyPath });
      const shown = toPublicReport(report, policy.policy.privacy.suppress_below);
      results.push({ kind: 'checked', policy, report, shown });
    } catch (error) {
      results.push(undecided(error, policyPath));
    }
  }
  return results;
}

export function undecided(error: unknown, path?: string | undefined): Undecided {
  return { kind: 'undecided', path, problems: error instanceof UserError ? error.problems : [], error };
}

export function verdictOf(results: readonly Result[]): Verdict {
  if (results.some(({ kind }) => kind === 'undecided')) return 'error';
  return results.some((result) => result.kind === 'checked' && result.report.verdict === 'fail') ? 'fail' : 'pass';
}
