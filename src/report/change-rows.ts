import type { BaselineReport, ChangedFigure, ChangedGroup, ChangedPart } from './baseline-report.ts';
import { metricTitle } from './metric-names.ts';
import type { Names } from './names.ts';
import { wholeNumber } from './number-text.ts';
import { data, listed, number, type Phrase, say } from './phrase.ts';
import {
  allRows,
  changeIntervalText,
  changeText,
  figureText,
  hidden,
  notCompared,
  noValue,
  otherGroups,
  undefinedReason,
  withinText,
} from './sentences.ts';

/** A figure before and now as a row, before a format writes it. */
export interface ChangeCells {
  readonly figure: Phrase;
  readonly feature: Phrase;
  readonly before: Phrase;
  readonly now: Phrase;
  readonly change: Phrase;
}

/** The figures of all rows, then those of each feature. */
export function changeRows({ changes }: BaselineReport, names: Names): readonly ChangeCells[] {
  return changes.flatMap((part) =>
    part.figures.map((figure) => ({ figure: figureTitle(figure), feature: partName(part, names), ...sides(figure) })),
  );
}

/** One group: its figures before and now, who gains and loses a selection, and why its selection rate changed. */
interface ChangedGroupCells {
  readonly group: Phrase;
  readonly figures: readonly Omit<ChangeCells, 'figure' | 'feature'>[];
  readonly gained?: Phrase;
  readonly lost?: Phrase;
  readonly baseRates?: Phrase;
  readonly decisions?: Phrase;
}

export interface ChangedGroupRows {
  readonly metrics: readonly Phrase[];
  readonly rows: readonly ChangedGroupCells[];
  /** Groups that the limit left out. */
  readonly more: number;
  readonly turned: boolean;
  readonly why: boolean;
}

export function changedGroupRows(
  { feature, groups = [] }: ChangedPart,
  names: Names,
  limit = Number.POSITIVE_INFINITY,
): ChangedGroupRows {
  const shown = groups.slice(0, limit);
  return {
    metrics: (groups[0]?.figures ?? []).map(figureTitle),
    rows: shown.map((group) => groupCells(feature ?? '', group, names)),
    more: groups.length - shown.length,
    turned: groups.some(({ gained }) => gained !== undefined),
    why: groups.some(({ base_rates }) => base_rates !== undefined),
  };
}

function groupCells(
  feature: string,
  { group, figures, gained, lost, base_rates, decisions }: ChangedGroup,
  names: Names,
): ChangedGroupCells {
  return {
    group: names.group(feature, group),
    figures: figures.map(sides),
    ...(gained !== undefined && { gained: people(gained) }),
    ...(lost !== undefined && { lost: people(lost) }),
    ...(base_rates !== undefined && { baseRates: part(base_rates) }),
    ...(decisions !== undefined && { decisions: part(decisions) }),
  };
}

export function partName({ feature, control }: Pick<ChangedPart, 'feature' | 'control'>, names: Names): Phrase {
  if (feature === null) return allRows;
  return control === undefined ? names.feature(feature) : withinText(names.feature(feature), names.control(control));
}

function figureTitle({ metric, method, agg }: ChangedFigure): Phrase {
  return listed([
    data(metricTitle(metric)),
    ...(agg === 'mean' ? [say`mean`] : []),
    ...(method === 'to_overall' ? [say`to all rows`] : []),
  ]);
}

function sides({ before, after, value, reason, ...interval }: ChangedFigure): Omit<ChangeCells, 'figure' | 'feature'> {
  const side = (figure: number | null) => (figure === null ? noValue : figureText(figure));
  if (value !== null) {
    return { before: side(before), now: side(after), change: changeIntervalText(value, interval) };
  }
  if (reason === 'suppressed') return { before: hidden, now: hidden, change: hidden };
  return { before: side(before), now: side(after), change: whyNone(reason) };
}

function whyNone(reason: ChangedFigure['reason']): Phrase {
  switch (reason) {
    case undefined:
      return noValue;
    case 'not_in_baseline':
      return notCompared;
    case 'group_without_value':
      return otherGroups;
    default:
      return undefinedReason(reason);
  }
}

function people(count: number | null): Phrase {
  return count === null ? hidden : number(wholeNumber(count));
}

function part(value: number | null): Phrase {
  return value === null ? hidden : changeText(value);
}
