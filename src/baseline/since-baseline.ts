import type { ChangeRule, Changes } from '../gate/change-outcome.ts';
import type { MeasuredFeature } from '../gate/measured-feature.ts';
import type { GateSettings, Rule } from '../gate/rule.ts';
import type { Warning } from '../gate/warnings.ts';
import type { ZeroDivision } from '../metrics/metric.ts';
import type { MeasuredReport } from '../report/assemble.ts';
import type { BaselineReport } from '../report/baseline-report.ts';
import { toPublicReport } from '../report/public.ts';
import type { Report } from '../report/report.ts';
import { tallyBefore } from '../tally/pair.ts';
import type { AssessedRows } from './assessed-rows.ts';
import { baselineReport } from './baseline-report.ts';
import { comparisonOf } from './comparison.ts';
import { type FoundBaseline, ofOther } from './find-baseline.ts';
import { type PairTallies, pairTallies } from './pair-tallies.ts';
import { type Pairing, pairWithRows, pairWithStored } from './pairing.ts';
import { predictionsPath } from './predictions-file.ts';
import { partNames } from './side.ts';

/** What changed since the baseline: for the gate to judge, and for the report to tell. */
export interface SinceBaseline {
  readonly changes: Changes;
  readonly report?: BaselineReport;
  readonly warnings: readonly Warning[];
}

/** The new side: what was measured, and the rows that it was measured of. */
export interface Head {
  readonly measured: MeasuredReport;
  readonly features: readonly MeasuredFeature[];
  readonly assessed: AssessedRows;
}

/** What of the policy a comparison asks. */
export interface Comparing extends GateSettings {
  readonly zero_division: 'undefined' | 0 | 1;
  readonly privacy: { readonly suppress_below: number };
  readonly rules: readonly Rule[];
  readonly baseline?: { readonly rules: readonly ChangeRule[] } | undefined;
}

/** The old side: a report, with the predictions that lie beside it, or what was assessed at a commit. */
export type Base =
  | Extract<FoundBaseline, { readonly kind: 'report' }>
  | {
      readonly kind: 'commit';
      readonly commit: string;
      readonly measured: MeasuredReport;
      readonly assessed: AssessedRows;
    };

/**
 * Compares two sides, row by row where they predict the same rows.
 *
 * @throws UserError where ids do not join one to one, and where a report and the predictions beside it disagree
 */
export function compareSides(base: Base, head: Head, policy: Comparing): SinceBaseline {
  const pairing = pairingOf(base, head);
  const pairs = pairing.paired ? pairTallies(head.assessed, pairing.before) : undefined;
  const old = reportOf(base, policy);
  if (base.kind === 'report' && pairs) requireSame(base, pairs);
  const side = { ...head.measured, confidence: policy.confidence };
  const comparison = comparisonOf({
    base: old,
    head: side,
    pairs,
    measured: head.features,
    zeroDivision: zeroDivisionOf(policy),
    settings: policy,
  });
  const origin = base.kind === 'report' ? { path: base.path, commit: old.subject.commit } : { commit: base.commit };
  return {
    changes: comparison,
    warnings: [],
    report: baselineReport(
      {
        from: base.kind === 'report' ? 'report' : 'merge_base',
        ...origin,
        ...(!pairing.paired && { unpaired_because: pairing.because }),
      },
      comparison,
      {
        base: old,
        head: side,
        publicBase: toPublicReport(old, policy.privacy.suppress_below),
        suppresses: policy.privacy.suppress_below > 0,
        rules: [...policy.rules, ...(policy.baseline?.rules ?? [])],
        level: policy.confidence.level,
      },
    ),
  };
}

/** Every rule on what changed is undecided, and a warning says why; without such rules there is nothing to say. */
export function nothingToCompare(
  { baseline }: Pick<Comparing, 'baseline'>,
  { measured }: Pick<Head, 'measured'>,
  why: { readonly expected?: string | undefined; readonly commit?: string; readonly problem?: string },
): SinceBaseline {
  const { expected, commit, problem } = why;
  const found = { value: undefined, paired: false, reason: 'no_baseline' as const, groups: [], rows: 0, total: 0 };
  const rules = baseline?.rules.filter(({ level }) => level !== 'off') ?? [];
  const warning: Warning =
    problem === undefined
      ? { code: 'no_baseline', ...(expected !== undefined && { path: expected }) }
      : { code: 'baseline_unmeasured', ...(commit !== undefined && { commit }), problem };
  return {
    changes: { places: partNames(measured), find: () => ({ ...found, small: () => [] }) },
    warnings: rules.length > 0 || problem !== undefined ? [warning] : [],
  };
}

function pairingOf(base: Base, { assessed }: Head): Pairing {
  return base.kind === 'report' ? pairWithStored(base.stored, assessed) : pairWithRows(base.assessed, assessed);
}

function reportOf(base: Base, { confidence, privacy }: Comparing): Report {
  if (base.kind === 'report') return base.report;
  return {
    schema_version: 1,
    tool: { name: 'fairness-gate', version: '' },
    verdict: 'pass',
    policy: { path: '', sha256: '' },
    ...base.measured,
    outcomes: [],
    warnings: [],
    confidence,
    privacy,
  };
}

/** The predictions give the very numbers that the report shows, if it shows them. */
function requireSame(
  { path, report }: Extract<Base, { readonly kind: 'report' }>,
  { overall }: Pick<PairTallies, 'overall'>,
): void {
  const tally = report.overall_tally;
  if (tally === null) return;
  const { tn, fp, fn, tp } = tallyBefore(overall).cells;
  const agrees = 'tn' in tally && tally.tn === tn && tally.fp === fp && tally.fn === fn && tally.tp === tp;
  if (!agrees) throw ofOther(path, predictionsPath(path));
}

function zeroDivisionOf({ zero_division }: Pick<Comparing, 'zero_division'>): ZeroDivision {
  return zero_division === 'undefined' ? undefined : zero_division;
}
