import { countsOf } from './counts.ts';
import type { Report } from './report.ts';

/** What makes the terminal exit with 1 and the action's step fail. It changes no verdict. */
export const FAIL_ON = ['error', 'warn', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** `warn` fails also on every warning that the headline counts, and on what is undecided and may not be. */
export function failsOn(failOn: FailOn, report: Report): boolean {
  if (failOn === 'never') return false;
  const undecided = report.outcomes.some(
    ({ status, inconclusive }) => status === 'inconclusive' && inconclusive !== 'pass',
  );
  const warned = undecided || countsOf(report).warnings > 0;
  return report.verdict === 'fail' || (failOn === 'warn' && warned);
}
