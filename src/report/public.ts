import { type MetricName, metrics } from '../metrics/index.ts';
import type { Cells } from '../tally/tally.ts';
import { ALL_ROWS, cellSums, rowsOf } from './cell-sums.ts';
import { baseMetrics } from './metric-names.ts';
import { groupKey } from './names.ts';
import { publicPresets } from './public-presets.ts';
import type { DisparityFigure, FeatureReport, Figure, Figures, Group, Outcome, Report, Warning } from './report.ts';
import { suppressed } from './suppression.ts';

/** Where a report names no threshold. */
const SUPPRESS_BELOW = 10;

/** Unweighted rows that a metric divides by, in a tally; `undefined` for a metric that is not known. */
export type CellOf = (metric: string, cells: Cells) => number | undefined;

/**
 * The report that anyone may see: figures that rest on fewer than `suppressBelow` rows are hidden, and so is what
 * they could be worked out from by adding and subtracting (`README.md` of this room says how, and what it leaves open).
 *
 * With 0 nothing is hidden. A report that is public already stays as it is.
 */
export function toPublicReport(
  report: Report,
  suppressBelow: number = report.privacy?.suppress_below ?? SUPPRESS_BELOW,
  cellOf: CellOf = rowsDividedBy,
): Report {
  if (suppressBelow <= 0 || report.privacy?.hidden) return report;
  const hidden = hiddenUnits(report, suppressBelow, cellOf);
  if (hidden === undefined) return report;
  const { overall, subject, features, outcomes, warnings } = report;
  const shownFeatures = features.map((feature, at) => publicFeature(feature, at, hidden));
  return {
    ...report,
    subject: { ...subject, rows: hidden.size.has(ALL_ROWS) ? null : subject.rows },
    overall: publicFigures(overall, ALL_ROWS, hidden),
    overall_tally: hidden.content.has(ALL_ROWS) ? null : report.overall_tally,
    features: shownFeatures,
    outcomes: outcomes.map((outcome) => publicOutcome(outcome, { before: report, features: shownFeatures, hidden })),
    ...(report.presets && { presets: publicPresets(report.presets, shownFeatures, hidden.size.has(ALL_ROWS)) }),
    warnings: warnings.flatMap((warning) => publicWarning(warning, { features: shownFeatures, suppressBelow })),
    privacy: { suppress_below: suppressBelow, hidden: true },
  };
}

/** Units by what of them is hidden: whether they exist in what number, or how they divide into the four cells. */
interface Hidden {
  readonly size: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
  readonly groups: readonly (readonly number[])[];
}

function hiddenUnits(report: Report, below: number, cellOf: CellOf): Hidden | undefined {
  const layout = cellSums(report);
  const cellsOf = (cells: Cells) =>
    Object.entries(report.overall).flatMap(([metric, figure]) =>
      isWithoutScores(figure) ? [] : [cellOf(metric, cells) ?? Number.POSITIVE_INFINITY],
    );
  const size = suppressed(layout, {
    isSmall: (cells) => rowsOf(cells) < below,
    isEnough: (cells) => rowsOf(cells) >= 2 * below,
  });
  const content = suppressed(layout, {
    hidden: size,
    isSmall: (cells) => Math.min(...cellsOf(cells)) < below,
    isEnough: (cells) => Math.min(...cellsOf(cells)) >= 2 * below,
  });
  return content.size === 0 ? undefined : { size, content, groups: layout.groups };
}

/**
 * Figures that rest on the whole group: they stay where only its division into four cells is hidden. With the rows
 * they make three equations for four unknowns; any other figure would be the fourth.
 */
const OF_WHOLE_GROUP: ReadonlySet<string> = new Set<MetricName>([
  'count',
  'selection_rate',
  'accuracy_score',
  'zero_one_loss',
]);

function publicFigures(figures: Figures, unit: number, { size, content }: Hidden): Figures {
  const entries = Object.entries(figures).map(([metric, figure]): [string, Figure] => {
    const isHidden = size.has(unit) || (content.has(unit) && !OF_WHOLE_GROUP.has(metric));
    return [metric, isHidden && !isWithoutScores(figure) ? SUPPRESSED : figure];
  });
  return Object.fromEntries(entries);
}

const SUPPRESSED: Figure = { value: null, reason: 'suppressed' };

function publicFeature(feature: FeatureReport, at: number, hidden: Hidden): FeatureReport {
  const groups = feature.groups.map((group, place) => {
    const unit = hidden.groups[at]?.[place] as number;
    return {
      ...group,
      count: hidden.size.has(unit) ? null : group.count,
      tally: hidden.content.has(unit) ? null : group.tally,
      metrics: publicFigures(group.metrics, unit, hidden),
    };
  });
  const shown = { ...feature, groups };
  const block = (figures: FeatureReport['disparities']['to_overall'], method: Method) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, figure]): [string, DisparityFigure] => [
        name,
        restsOnHidden(name, method, { feature: shown, hidden }) ? { ...SUPPRESSED, without_value: [] } : figure,
      ]),
    );
  const { between_groups, to_overall } = feature.disparities;
  return {
    ...shown,
    disparities: {
      between_groups: block(between_groups, 'between_groups'),
      to_overall: block(to_overall, 'to_overall'),
    },
  };
}

type Method = 'between_groups' | 'to_overall' | 'to_reference';

function restsOnHidden(
  metric: string,
  method: Method,
  { feature, hidden }: { readonly feature: FeatureReport; readonly hidden: Hidden },
): boolean {
  const bases = baseMetrics(metric);
  const overall = method === 'to_overall' && allRowsHidden(bases, hidden);
  return overall || feature.groups.some(({ metrics }) => anyHidden(metrics, bases));
}

function allRowsHidden(bases: readonly string[] | undefined, { size, content }: Hidden): boolean {
  if (size.has(ALL_ROWS)) return true;
  return content.has(ALL_ROWS) && (bases === undefined || bases.some((metric) => !OF_WHOLE_GROUP.has(metric)));
}

/** Without a list, any of them. */
function anyHidden(figures: Figures, names: readonly string[] = Object.keys(figures)): boolean {
  return names.some((name) => {
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return figure !== undefined && figure.value === null && figure.reason === 'suppressed';
  });
}

function publicOutcome(
  outcome: Outcome,
  {
    before,
    features,
    hidden,
  }: { readonly before: Report; readonly features: Report['features']; readonly hidden: Hidden },
): Outcome {
  const { metric, feature: name, method = 'between_groups', reason, groups = [] } = outcome;
  const feature = features.find((candidate) => candidate.name === name);
  const concerned =
    name === null
      ? allRowsHidden(baseMetrics(metric ?? ''), hidden)
      : feature === undefined
        ? before.features.length > 0
        : metric !== undefined
          ? restsOnHidden(metric, method, { feature, hidden })
          : reason !== 'group_absent' && groups.some((group) => groupHides(feature, group));
  if (!concerned) return outcome;
  const {
    value: _value,
    low: _low,
    high: _high,
    reason: _reason,
    groups: _groups,
    reference: _reference,
    excluded: _excluded,
    ...stated
  } = outcome;
  return { ...stated, ...(metric !== undefined && { value: null }), reason: 'suppressed' };
}

function publicWarning(
  warning: Warning,
  { features, suppressBelow }: { readonly features: Report['features']; readonly suppressBelow: number },
): readonly Warning[] {
  const { rows, ...rest } = warning;
  const counted = rows !== undefined && rows >= suppressBelow ? { ...rest, rows } : rest;
  const { metrics: names, groups } = warning;
  const feature = features.find(({ name }) => name === warning.feature);
  if (names === undefined || groups === undefined || feature === undefined) return [counted];
  const telling = groups.filter((group) => !groupHides(feature, group, names));
  return telling.length === 0 ? [] : [{ ...counted, groups: telling }];
}

function groupHides(feature: FeatureReport, group: Group, names?: readonly string[]): boolean {
  const found = feature.groups.find((candidate) => groupKey(candidate.group) === groupKey(group));
  return found !== undefined && anyHidden(found.metrics, names);
}

function isWithoutScores(figure: Figure): boolean {
  return figure.value === null && figure.reason === 'no_scores';
}

function rowsDividedBy(metric: string, cells: Cells): number | undefined {
  return Object.hasOwn(metrics, metric) ? metrics[metric as MetricName].rowsDividedBy({ cells }) : undefined;
}
