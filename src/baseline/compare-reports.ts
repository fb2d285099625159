import type { BaselineReport } from '../report/baseline-report.ts';
import type { Report } from '../report/report.ts';
import { type AskingRule, baselineReport } from './baseline-report.ts';
import { comparisonOf } from './comparison.ts';

/** The level of reports that do not say one. */
const LEVEL = 0.95;

/** What changed from one report to another, as far as reports alone tell: by the intervals of their figures. */
export function compareReports(
  { path, report: base }: { readonly path: string; readonly report: Report },
  head: Report,
): BaselineReport {
  const confidence = head.confidence ?? { level: LEVEL };
  const comparison = comparisonOf({
    base,
    head,
    zeroDivision: undefined,
    settings: { confidence, small_groups: { min_count: 0, action: 'warn' }, missing_group: 'keep' },
  });
  const rules = head.outcomes.flatMap(
    ({ metric, feature, method = 'between_groups', agg = 'worst_case' }): AskingRule[] =>
      metric === undefined || method === 'to_reference'
        ? []
        : [{ metric, method, agg, ...(feature !== null && { features: [feature] }) }],
  );
  const { commit } = base.subject;
  return baselineReport({ from: 'report', path, commit }, comparison, {
    base,
    head,
    publicBase: base,
    suppresses: false,
    rules,
    level: confidence.level,
  });
}
