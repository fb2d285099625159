import type { MetricName } from '../metrics/index.ts';
import { dependsOnNoRow, type Hidden, type HiddenRows, metricOf } from './hidden-rows.ts';
import type { ClassReport, Figure, Figures, TallyFigures } from './report.ts';
import { isSuppressed } from './suppressed-figure.ts';

export const SUPPRESSED: Figure = { value: null, reason: 'suppressed' };

/**
 * Figures that rest on the whole group: they stay where only its division into cells is hidden. With the rows they make
 * three equations for the four unknowns of two labels; any other figure would be the fourth.
 */
const OF_WHOLE_GROUP: ReadonlySet<string> = new Set<MetricName>([
  'count',
  'selection_rate',
  'accuracy_score',
  'zero_one_loss',
]);

/** Whose figures they are: the rows, all rows that they are part of, and whether the reference group is hidden. */
interface Owner {
  readonly rows: HiddenRows;
  readonly tally: TallyFigures | null;
  readonly all: HiddenRows;
  readonly referenceHidden?: boolean;
}

/** The figures of some rows, with those hidden that tell too much. */
export function publicFigures(figures: Figures, owner: Owner, hidden: Hidden): Figures {
  const entries = Object.entries(figures).map(([metric, figure]): [string, Figure] => {
    return [metric, isHidden(metric, owner, hidden) && !dependsOnNoRow(figure) ? SUPPRESSED : figure];
  });
  return Object.fromEntries(entries);
}

function isHidden(metric: string, { rows, tally, all, referenceHidden }: Owner, hidden: Hidden): boolean {
  if (rows.size || (rows.content && !OF_WHOLE_GROUP.has(metric))) return true;
  if (tally !== null && 'tn' in tally && hidden.alone(metric, tally)) return true;
  switch (metricOf(metric)?.comparedWith) {
    case undefined:
      return false;
    case 'reference':
      return referenceHidden === true || all.content;
    case 'others':
      return all.content;
    case 'strata':
      return hidden.anything;
  }
}

/** Without the bins of scores where one of them holds few rows: a row alone in its bin would tell its score. */
export function publicTally(tally: TallyFigures | null, { content }: HiddenRows, below: number): TallyFigures | null {
  if (tally === null || content) return null;
  if (!('tn' in tally) || tally.scores === undefined) return tally;
  const { scores, calibration: _calibration, ...sums } = tally;
  const isFew = (rows: number) => rows > 0 && rows < below;
  return [...scores.negative, ...scores.positive].some(isFew) ? sums : tally;
}

/** Figures of single classes are equations of their own, and none of them stays. */
export function publicClasses<Key extends 'classes' | 'overall_classes'>(
  key: Key,
  classes: readonly ClassReport[] | undefined,
  { content }: HiddenRows,
): { readonly [key in Key]?: readonly ClassReport[] } {
  if (classes === undefined) return {};
  const shown = content
    ? classes.map(({ label, metrics }) => ({
        label,
        tally: null,
        metrics: Object.fromEntries(Object.keys(metrics).map((name) => [name, SUPPRESSED])),
      }))
    : classes;
  return { [key]: shown } as { readonly [key in Key]: readonly ClassReport[] };
}

/** Whether figures of all rows are hidden; without a list, of any metric. */
export function overallHides(bases: readonly string[] | undefined, { size, content }: HiddenRows): boolean {
  return size || (content && (bases === undefined || bases.some((metric) => !OF_WHOLE_GROUP.has(metric))));
}

/** Without a list, any of them. */
export function anyHidden(figures: Figures, names: readonly string[] = Object.keys(figures)): boolean {
  return names.some((name) => {
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return isSuppressed(figure);
  });
}
