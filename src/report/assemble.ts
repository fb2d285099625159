import type { Scalar } from '../data/table.ts';
import { comparisons } from '../gate/adjust.ts';
import { ends } from '../gate/decision.ts';
import type { MeasuredGroups } from '../gate/measured-feature.ts';
import type { GateSettings } from '../gate/rule.ts';
import { leftOut } from '../gate/simulations.ts';
import type { Verdict } from '../gate/verdict.ts';
import { compare, type Disparity, disparities } from '../metrics/disparities.ts';
import type { Agg, Method, Spread } from '../metrics/disparity.ts';
import { figureInterval } from '../metrics/figure-interval.ts';
import type { Measurement, Measurements } from '../metrics/measure.ts';
import type { MeasuredRows } from '../metrics/measured-rows.ts';
import type { Measured } from '../metrics/metric.ts';
import type { TaskTally } from '../metrics/tasks.ts';
import type { Interval } from '../stats/interval.ts';
import type { AboveMedian } from '../tally/above-median.ts';
import { type NamedPreset, presetReports } from './assemble-presets.ts';
import type {
  BaselineReport,
  Caveat,
  DisparityFigure,
  FeatureReport,
  Figure,
  Figures,
  Group,
  Outcome,
  Report,
  Subject,
  Warning,
} from './report.ts';
import { tallyFigures } from './tally-figures.ts';

/** What was measured, and how. */
export interface MeasuredFindings {
  readonly subject: Subject;
  readonly overall: MeasuredRows;
  /** With several classes: their labels, and what was measured of each over all rows. */
  readonly classLabels?: readonly Scalar[] | undefined;
  readonly classes?: readonly Pick<Tallied, 'overall'>[] | undefined;
  /** The columns of the control features, where there are any. */
  readonly controlColumns?: readonly string[] | undefined;
  readonly features: readonly TalliedFeature[];
  readonly settings: GateSettings;
}

/** Everything that a report tells. */
export interface Findings extends MeasuredFindings {
  readonly version: string;
  readonly policy: Report['policy'];
  /** What `assembleMeasured` made of these findings, where that is known already. */
  readonly measured?: MeasuredReport | undefined;
  readonly outcomes: readonly Outcome[];
  readonly verdict: Verdict;
  readonly warnings: readonly Warning[];
  readonly caveats: readonly Caveat[];
  /** Rows under which a figure is hidden where anyone may look. */
  readonly suppressBelow: number;
  /** What changed since the baseline, where there is one. */
  readonly baseline?: BaselineReport | undefined;
  readonly presets?: readonly NamedPreset[] | undefined;
  /** Who is above the median score, feature by feature, where a preset asks for it. */
  readonly scoring?: AboveMedian | undefined;
  /** The day on which waivers were looked at, where there are any. */
  readonly today?: string | undefined;
}

/** Measured groups with their tallies. */
interface Tallied {
  readonly overall: MeasuredRows;
  readonly tallies: readonly TaskTally[];
  readonly groups: readonly Measurements[];
}

interface TalliedGroups extends Omit<MeasuredGroups, 'classes'> {
  readonly tallies: readonly TaskTally[];
  readonly classes?: readonly Tallied[];
}

interface TalliedStratum extends TalliedGroups {
  readonly control: Group;
  readonly overall: MeasuredRows;
}

interface TalliedFeature extends TalliedGroups {
  readonly strata?: readonly TalliedStratum[];
}

/** What was measured, before anything is judged. */
export type MeasuredReport = Pick<Report, 'subject' | 'overall' | 'overall_tally' | 'overall_classes' | 'features'>;

/** Measurements as the plain data of `report.json`. */
export function assembleMeasured(findings: MeasuredFindings): MeasuredReport {
  const { subject, overall, settings } = findings;
  return {
    subject,
    overall: figures(overall.measurements, settings.confidence.level),
    overall_tally: tallyFigures(overall.tally),
    ...overallClasses(findings.classes, findings),
    features: findings.features.map((feature) => featureReport(feature, findings)),
  };
}

/** Findings as the plain data of `report.json`, in its order of keys. */
export function assemble(findings: Findings): Report {
  const { version, policy, subject, outcomes, verdict, warnings, suppressBelow, settings } = findings;
  return {
    schema_version: 1,
    tool: { name: 'fairness-gate', version },
    ...verdict,
    policy,
    ...(findings.measured ?? assembleMeasured(findings)),
    subject,
    outcomes,
    ...(findings.baseline && { baseline: findings.baseline }),
    ...(findings.presets && { presets: presetReports(findings.presets, { ...findings, rows: subject.rows ?? 0 }) }),
    warnings,
    caveats: findings.caveats,
    privacy: { suppress_below: suppressBelow },
    confidence: { ...settings.confidence, comparisons: comparisons(outcomes) },
    ...(findings.today !== undefined && { today: findings.today }),
  };
}

function featureReport(feature: TalliedFeature, findings: MeasuredFindings): FeatureReport {
  const { name, columns, unobserved } = feature.feature;
  const { overall, controlColumns = [] } = findings;
  return {
    name,
    columns,
    ...(feature.reference !== undefined && { reference: feature.feature.groups[feature.reference] as Group }),
    unobserved,
    ...groupReports(feature, overall.measurements, findings),
    ...(feature.strata && {
      control_columns: controlColumns,
      strata: feature.strata.map((stratum) => ({
        control: stratum.control,
        overall: figures(stratum.overall.measurements, findings.settings.confidence.level),
        overall_tally: tallyFigures(stratum.overall.tally),
        ...overallClasses(stratum.classes, findings),
        ...groupReports(stratum, stratum.overall.measurements, findings),
      })),
    }),
  };
}

function overallClasses(
  classes: readonly Pick<Tallied, 'overall'>[] | undefined,
  { classLabels = [], settings }: MeasuredFindings,
): Pick<Report, 'overall_classes'> {
  if (classes === undefined) return {};
  return {
    overall_classes: classes.map(({ overall }, at) => ({
      label: classLabels[at] ?? null,
      tally: tallyFigures(overall.tally),
      metrics: figures(overall.measurements, settings.confidence.level),
    })),
  };
}

function groupReports(
  { feature, groups, rest, tallies, classes }: TalliedGroups,
  overall: Measurements,
  { classLabels = [], settings }: MeasuredFindings,
): Pick<FeatureReport, 'groups' | 'disparities'> {
  const { level } = settings.confidence;
  const leaveOut = leftOut(settings);
  const compared = (disparity: Disparity, method: Method, agg: Agg) =>
    disparityFigure(compare(disparity, groups, { method, agg, overall, rest, level, leaveOut }), feature.groups);
  const block = (method: Method) => {
    const entries = [...disparities.values()]
      .filter(({ of }) => of.every((name) => overall[name] !== undefined))
      .filter(({ aggregate }) => method === 'between_groups' || aggregate === 'difference' || aggregate === 'ratio')
      .flatMap((disparity) => [
        [disparity.name, compared(disparity, method, 'worst_case')] as const,
        ...(disparity.hasAgg ? [[`${disparity.name}_mean`, compared(disparity, method, 'mean')] as const] : []),
      ]);
    return Object.fromEntries(entries);
  };
  return {
    groups: feature.groups.map((group, at) => ({
      group,
      count: groups[at]?.count?.rows ?? 0,
      tally: tallyFigures(tallies[at] as TaskTally),
      metrics: figures(groups[at] as Measurements, level),
      ...(classes && {
        classes: classes.map((ofClass, position) => ({
          label: classLabels[position] ?? null,
          tally: tallyFigures(ofClass.tallies[at] as TaskTally),
          metrics: figures(ofClass.groups[at] as Measurements, level),
        })),
      }),
    })),
    disparities: { between_groups: block('between_groups'), to_overall: block('to_overall') },
  };
}

function figures(measurements: Measurements, level: number): Figures {
  return Object.fromEntries(
    Object.entries(measurements as { readonly [name: string]: Measurement }).map(([name, measurement]) => [
      name,
      figure(measurement, figureInterval(measurement, level)),
    ]),
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
