import { ends } from '../gate/decision.ts';
import type { MeasuredFeature } from '../gate/measured-feature.ts';
import type { GateSettings } from '../gate/rule.ts';
import type { Verdict } from '../gate/verdict.ts';
import { compare, type Disparity, disparities } from '../metrics/disparities.ts';
import type { Agg, Method, Spread } from '../metrics/disparity.ts';
import { boundsOf } from '../metrics/estimate.ts';
import { metricNames } from '../metrics/index.ts';
import type { Measurement, Measurements } from '../metrics/measure.ts';
import type { Measured } from '../metrics/metric.ts';
import type { Interval } from '../stats/interval.ts';
import { criticalValue } from '../stats/normal.ts';
import type { AboveMedian } from '../tally/above-median.ts';
import type { Tally } from '../tally/tally.ts';
import { type NamedPreset, presetReports } from './assemble-presets.ts';
import type {
  DisparityFigure,
  FeatureReport,
  Figure,
  Figures,
  Group,
  Outcome,
  Report,
  Subject,
  TallyFigures,
  Warning,
} from './report.ts';

/** Everything that a report tells. */
export interface Findings {
  readonly version: string;
  readonly policy: Report['policy'];
  readonly subject: Subject;
  readonly overall: { readonly tally: Tally; readonly measurements: Measurements };
  readonly features: readonly (MeasuredFeature & { readonly tallies: readonly Tally[] })[];
  readonly outcomes: readonly Outcome[];
  readonly verdict: Verdict;
  readonly warnings: readonly Warning[];
  /** Rows under which a figure is hidden where anyone may look. */
  readonly suppressBelow: number;
  readonly settings: GateSettings;
  readonly presets?: readonly NamedPreset[] | undefined;
  /** Who is above the median score, feature by feature, where a preset asks for it. */
  readonly scoring?: AboveMedian | undefined;
}

/** Findings as the plain data of `report.json`, in its order of keys. */
export function assemble(findings: Findings): Report {
  const { version, policy, subject, overall, features, outcomes, verdict, warnings, suppressBelow, settings } =
    findings;
  return {
    schema_version: 1,
    tool: { name: 'fairness-gate', version },
    ...verdict,
    policy,
    subject,
    overall: figures(overall.measurements, settings.confidence.level),
    overall_tally: tallyFigures(overall.tally),
    features: features.map((feature) => featureReport(feature, { overall: overall.measurements, settings })),
    outcomes,
    ...(findings.presets && { presets: presetReports(findings.presets, { ...findings, rows: subject.rows ?? 0 }) }),
    warnings,
    privacy: { suppress_below: suppressBelow },
    confidence: { level: settings.confidence.level },
  };
}

function featureReport(
  { feature, groups, rest, tallies }: Findings['features'][number],
  { overall, settings }: { readonly overall: Measurements; readonly settings: GateSettings },
): FeatureReport {
  const { min_count, action } = settings.small_groups;
  const { level } = settings.confidence;
  const leaveOut = action === 'exclude' ? ({ effectiveRows }: Measurement) => effectiveRows < min_count : undefined;
  const compared = (disparity: Disparity, method: Method, agg: Agg) =>
    disparityFigure(compare(disparity, groups, { method, agg, overall, rest, level, leaveOut }), feature.groups);
  const block = (method: Method) => {
    const entries = [...disparities.values()]
      .filter(({ aggregate }) => method === 'between_groups' || aggregate === 'difference' || aggregate === 'ratio')
      .flatMap((disparity) => [
        [disparity.name, compared(disparity, method, 'worst_case')] as const,
        ...(disparity.hasAgg ? [[`${disparity.name}_mean`, compared(disparity, method, 'mean')] as const] : []),
      ]);
    return Object.fromEntries(entries);
  };
  return {
    name: feature.name,
    columns: feature.columns,
    unobserved: feature.unobserved,
    groups: feature.groups.map((group, at) => ({
      group,
      count: (groups[at] as Measurements).count.rows,
      tally: tallyFigures(tallies[at] as Tally),
      metrics: figures(groups[at] as Measurements, level),
    })),
    disparities: { between_groups: block('between_groups'), to_overall: block('to_overall') },
  };
}

function figures(measurements: Measurements, level: number): Figures {
  const z = criticalValue(level);
  return Object.fromEntries(
    metricNames.map((name) => {
      const { estimate } = measurements[name];
      return [name, figure(measurements[name], estimate && boundsOf(estimate, z))];
    }),
  );
}

function figure({ value, reason }: Measured, interval: Interval | undefined): Figure {
  return value === undefined ? { value: null, reason } : { value, ...ends(interval) };
}

function disparityFigure(spread: Spread, groups: readonly Group[]): DisparityFigure {
  const { lowest, highest, withoutValue } = spread;
  return {
    ...figure(spread, spread.interval),
    ...(lowest !== undefined && { lowest: groups[lowest] as Group }),
    ...(highest !== undefined && { highest: groups[highest] as Group }),
    without_value: withoutValue.map((at) => groups[at] as Group),
  };
}

function tallyFigures({ cells, weighted, weightedSquares, scores }: Tally): TallyFigures {
  return {
    ...cells,
    ...(weighted && { weighted }),
    ...(weightedSquares && { weighted_squares: weightedSquares }),
    ...(scores && {
      log_loss_sum: scores.logLoss[0],
      log_loss_sum_of_squares: scores.logLoss[1],
      log_loss_sum_of_cubes: scores.logLoss[2],
      squared_error_sum: scores.squaredError[0],
      squared_error_sum_of_squares: scores.squaredError[1],
      squared_error_sum_of_cubes: scores.squaredError[2],
      scores: scores.bins,
    }),
  };
}
