import { classOf, type OutcomeClass } from './counts.ts';
import { baseMetrics } from './metric-names.ts';
import { groupKey } from './names.ts';
import type {
  FeatureReport,
  Figure,
  Figures,
  Group,
  GroupReport,
  Report,
  StratumReport,
  UndefinedReason,
} from './report.ts';

/** Metrics that every table of groups shows beside those that the rules use. */
const USUAL = [
  ...['selection_rate', 'true_positive_rate', 'false_positive_rate', 'accuracy_score', 'precision_score'],
  ...['mean_prediction', 'mean_absolute_error', 'root_mean_squared_error', 'r2_score'],
];

/** Stands beside the figures that rules compare: where it differs between groups, so will some of them. */
const BASE_RATE = 'prevalence';

/** Columns of figures that a page still holds. */
const MAX_COLUMNS = 7;

/** One feature's figures as a grid, before a format draws it. */
export interface FeatureTable {
  readonly metrics: readonly string[];
  readonly groups: readonly GroupRow[];
  readonly all: Row;
  /** Groups that the limit left out. */
  readonly more: number;
  /** Why a figure has no value, each reason once; a cell names its position. */
  readonly reasons: readonly UndefinedReason[];
}

export interface Row {
  readonly count: number | null;
  readonly cells: readonly Cell[];
}

interface GroupRow extends Row {
  readonly group: Group;
}

export interface Cell {
  readonly figure: Figure;
  /** Position in `reasons`, from 0, where there is no value. */
  readonly reason?: number;
  readonly mark?: 'small' | 'excluded';
}

/** The groups in the report's order; with a `limit`, those that outcomes name come before the others. */
export function featureTable(feature: FeatureReport, report: Report, limit: number): FeatureTable {
  const { overall, subject } = report;
  return tableOf({ name: feature.name, groups: feature.groups, overall, count: subject.rows }, report, limit);
}

/** The same of the groups of one stratum. */
export function stratumTable(
  { name }: FeatureReport,
  stratum: StratumReport,
  report: Report,
  limit: number,
): FeatureTable {
  const { control, overall, groups } = stratum;
  return tableOf({ name, control, groups, overall, count: overall.count?.value ?? null }, report, limit);
}

/** Groups and all rows that they are part of. */
interface Place {
  readonly name: string;
  readonly control?: Group;
  readonly groups: readonly GroupReport[];
  readonly overall: Figures;
  readonly count: number | null;
}

function tableOf(place: Place, report: Report, limit: number): FeatureTable {
  const metrics = columnsOf(place, report);
  const groups = chosen(place, report, limit);
  const rows = [...groups.map(({ metrics }) => metrics), place.overall];
  const figures = rows.map((figuresOf) => metrics.map((metric) => figureOf(figuresOf, metric)));
  const reasons = [...new Set(figures.flat().flatMap(reasonOf))];
  const cell = (figure: Figure): Cell => {
    const [reason] = reasonOf(figure);
    return reason === undefined ? { figure } : { figure, reason: reasons.indexOf(reason) };
  };
  const marks = marksOf(place, report);
  return {
    metrics,
    groups: groups.map(({ group, count }, at) => ({
      group,
      count,
      cells: metrics.map((metric, column) => {
        const mark = marks.get(`${metric} ${groupKey(group)}`);
        return { ...cell(figures[at]?.[column] as Figure), ...(mark && { mark }) };
      }),
    })),
    all: { count: place.count, cells: (figures.at(-1) ?? []).map(cell) },
    more: place.groups.length - groups.length,
    reasons,
  };
}

/** How the checks of a feature ended, worst first. */
export function featureResults(feature: FeatureReport, { outcomes }: Report): ReadonlyMap<OutcomeClass, number> {
  const results = new Map<OutcomeClass, number>(
    (['fail', 'inconclusive', 'warn', 'waived', 'pass'] as const).map((status) => [status, 0]),
  );
  for (const outcome of outcomes) {
    if (outcome.feature !== feature.name) continue;
    const status = classOf(outcome);
    results.set(status, (results.get(status) ?? 0) + 1);
  }
  return results;
}

function columnsOf({ name, groups }: Place, { outcomes }: Report): readonly string[] {
  const used = outcomes
    .filter(({ feature }) => feature === name || feature === null)
    .flatMap(({ metric }) => baseMetrics(metric ?? '') ?? []);
  const present = (metric: string) => groups.some(({ metrics }) => Object.hasOwn(metrics, metric));
  const shown = [...new Set([...used, ...USUAL])].filter((metric) => metric !== 'count' && present(metric));
  const first = shown.slice(0, Math.min(Math.max(used.length, 1), MAX_COLUMNS - 1));
  return [...new Set([...first, ...(present(BASE_RATE) ? [BASE_RATE] : []), ...shown])].slice(0, MAX_COLUMNS);
}

function chosen({ name, groups }: Place, { outcomes }: Report, limit: number): readonly GroupReport[] {
  if (groups.length <= limit) return groups;
  const named = new Set(
    outcomes
      .filter((outcome) => outcome.feature === name && outcome.status !== 'pass')
      .flatMap((outcome) => (outcome.groups ?? []).map(groupKey)),
  );
  const first = [...groups].sort((a, b) => Number(named.has(groupKey(b.group))) - Number(named.has(groupKey(a.group))));
  const kept = new Set(first.slice(0, limit));
  return groups.filter((group) => kept.has(group));
}

function figureOf(figures: GroupReport['metrics'], metric: string): Figure {
  return (Object.hasOwn(figures, metric) ? figures[metric] : undefined) ?? { value: null, reason: 'no_rows' };
}

function reasonOf(figure: Figure): readonly UndefinedReason[] {
  return figure.value === null && figure.reason !== 'suppressed' ? [figure.reason] : [];
}

function marksOf({ name, control }: Place, { warnings }: Report): ReadonlyMap<string, 'small' | 'excluded'> {
  const marks = new Map<string, 'small' | 'excluded'>();
  for (const { code, feature, control: within, metrics = [], groups = [] } of warnings) {
    if (
      feature !== name ||
      JSON.stringify(within) !== JSON.stringify(control) ||
      (code !== 'small_groups' && code !== 'small_groups_excluded')
    )
      continue;
    for (const metric of metrics) {
      for (const group of groups)
        marks.set(`${metric} ${groupKey(group)}`, code === 'small_groups' ? 'small' : 'excluded');
    }
  }
  return marks;
}
