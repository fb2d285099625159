import { verdictOf } from '../gate/verdict.ts';
import type { Report, Warning } from '../report/report.ts';

/**
 * What of a report is kept to compare later ones with: nothing of what it was itself compared with, so that the same
 * data and model give the same file whatever was there before. The verdict is that of the other rules.
 */
export function withoutComparison({ baseline: _compared, reason: _reason, ...report }: Report): Report {
  const outcomes = report.outcomes.filter(({ change }) => change === undefined);
  const warnings = report.warnings.filter(({ code }) => !OF_COMPARISON.has(code));
  return { ...report, ...verdictOf(outcomes), outcomes, warnings };
}

const OF_COMPARISON: ReadonlySet<Warning['code']> = new Set(['no_baseline', 'baseline_unmeasured']);
