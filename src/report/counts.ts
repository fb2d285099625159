import type { Outcome, Report } from './report.ts';

/** What a headline counts, and what the outputs of the action give to scripts. */
export interface Counts {
  readonly checks: number;
  readonly passed: number;
  /** Of level `error`, whether by value or because nothing could be measured. */
  readonly failed: number;
  /** Those of `failed` that have no value to compare. */
  readonly unmeasured: number;
  readonly inconclusive: number;
  readonly waived: number;
  /** Failing outcomes of level `warn`, and the report's own warnings. */
  readonly warnings: number;
}

export function countsOf({ outcomes, warnings }: Pick<Report, 'outcomes' | 'warnings'>): Counts {
  const count = (wanted: OutcomeClass) => outcomes.filter((outcome) => classOf(outcome) === wanted).length;
  const unmeasured = outcomes.filter(
    (outcome) => classOf(outcome) === 'fail' && outcome.reason === 'not_measured',
  ).length;
  return {
    checks: outcomes.length,
    passed: count('pass'),
    failed: count('fail'),
    unmeasured,
    inconclusive: count('inconclusive'),
    waived: count('waived'),
    warnings: count('warn') + warnings.length,
  };
}

/** What weighs in the verdict; a failing rule of level `warn` only warns. */
export type OutcomeClass = 'fail' | 'inconclusive' | 'warn' | 'waived' | 'pass';

export function classOf({ status, level }: Pick<Outcome, 'status' | 'level'>): OutcomeClass {
  return status === 'fail' && level === 'warn' ? 'warn' : status;
}

/** Worst first; the order of the policy within each class. */
export function ranked(outcomes: readonly Outcome[]): readonly Outcome[] {
  return ORDER.flatMap((wanted) => outcomes.filter((outcome) => classOf(outcome) === wanted));
}

const ORDER: readonly OutcomeClass[] = ['fail', 'inconclusive', 'warn', 'waived', 'pass'];
