import { binaryMetrics, metrics } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Cells } from '../tally/tally.ts';
import { ALL_ROWS, cellSums, rowsOf } from './cell-sums.ts';
import { type View, viewsOf } from './divided.ts';
import type { Figure, Report, UndefinedReason } from './report.ts';
import { suppressed } from './suppression.ts';

/** Unweighted rows that a metric divides by, in a tally; `undefined` for a metric that is not known. */
export type CellOf = (metric: string, cells: Cells) => number | undefined;

/** What of some rows is hidden: whether they exist in what number, or how they divide into the four cells. */
export interface HiddenRows {
  readonly size: boolean;
  readonly content: boolean;
}

/** What a report hides, worked out once for all of its parts. */
export interface Hidden {
  readonly below: number;
  /** Whether a figure rests on too few rows by itself, where that hides nothing else. */
  readonly alone: (metric: string, cells: Cells) => boolean;
  readonly anything: boolean;
  readonly overall: HiddenRows;
  /** For each feature its groups; see `viewsOf` for what follows them. */
  readonly divisions: readonly (readonly HiddenRows[])[];
}

/** Of several classes what must be hidden for the sake of any of them. */
export function hiddenIn(report: Report, below: number, cellOf: CellOf): Hidden {
  const views = viewsOf(report).map((view) => hiddenUnits(view, below, cellOf));
  const either = (rows: readonly HiddenRows[]): HiddenRows => ({
    size: rows.some(({ size }) => size),
    content: rows.some(({ content }) => content),
  });
  const divisions = (views[0]?.divisions ?? []).map((groups, at) =>
    groups.map((_, place) => either(views.map((view) => view.divisions[at]?.[place] as HiddenRows))),
  );
  const alone = (metric: string, cells: Cells) =>
    metricOf(metric)?.hiddenAlone === true && (cellOf(metric, cells) ?? Number.POSITIVE_INFINITY) < below;
  return {
    below,
    alone,
    anything: views.some(({ anything }) => anything),
    overall: either(views.map(({ overall }) => overall)),
    divisions,
  };
}

function hiddenUnits(view: View, below: number, cellOf: CellOf): Pick<Hidden, 'anything' | 'overall' | 'divisions'> {
  const layout = cellSums(view);
  const denominators = (cells: Cells) =>
    Object.entries(view.figures).flatMap(([metric, figure]) =>
      dependsOnNoRow(figure) || metricOf(metric)?.hiddenAlone
        ? []
        : [cellOf(metric, cells) ?? Number.POSITIVE_INFINITY],
    );
  const size = suppressed(layout, {
    isSmall: (cells) => rowsOf(cells) < below,
    isEnough: (cells) => rowsOf(cells) >= 2 * below,
  });
  const content = suppressed(layout, {
    hidden: size,
    isSmall: (cells) => Math.min(...denominators(cells)) < below,
    isEnough: (cells) => Math.min(...denominators(cells)) >= 2 * below,
  });
  const rows = (unit: number): HiddenRows => ({ size: size.has(unit), content: content.has(unit) });
  return {
    anything: content.size > 0,
    overall: rows(ALL_ROWS),
    divisions: layout.groups.map((units) => units.map(rows)),
  };
}

/** What has no value whatever the rows are tells nothing of them. */
export function dependsOnNoRow(figure: Figure): boolean {
  return figure.value === null && WITHOUT_ROWS.has(figure.reason);
}

const WITHOUT_ROWS: ReadonlySet<UndefinedReason> = new Set(['no_scores', 'no_reference', 'no_strata', 'not_asked']);

/** What a metric divides by; a metric of another task counts as dividing by all rows. */
export function rowsDividedBy(metric: string, cells: Cells): number | undefined {
  const known = metricOf(metric);
  if (known) return known.rowsDividedBy({ cells });
  return Object.hasOwn(metrics, metric) ? rowsOf(cells) : undefined;
}

/** `undefined` for a metric that is none of two labels. */
export function metricOf(name: string): Metric | undefined {
  return Object.hasOwn(binaryMetrics, name) ? binaryMetrics[name as keyof typeof binaryMetrics] : undefined;
}
