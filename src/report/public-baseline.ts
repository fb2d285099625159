import type { BaselineReport, ChangedFigure, ChangedGroup, ChangedPart } from './baseline-report.ts';
import { groupKey } from './names.ts';
import type { Figure, Figures, GroupReport, Outcome, Report, StratumReport } from './report.ts';
import { isSuppressed } from './suppressed-figure.ts';

/** The new side as anyone may see it. */
export type Shown = Pick<Report, 'overall' | 'overall_tally' | 'features'>;

/**
 * What changed, as anyone may see it: of a figure that either side hides nothing is left. Who gains and loses is told
 * only where both sides tell how the rows divide into the four cells, and so is an interval of the same rows, from whose
 * width it would follow.
 */
export function publicBaseline(baseline: BaselineReport, shown: Shown): BaselineReport {
  return { ...baseline, changes: baseline.changes.map((part) => publicPart(part, baseline, shown)) };
}

/** Whether the old side hides anything. */
export function hidesBefore({ changes }: BaselineReport): boolean {
  const hides = ({ figures, before_hidden }: Pick<ChangedPart, 'figures' | 'before_hidden'>) =>
    before_hidden || figures.some((figure) => figure.before_hidden);
  return changes.some((part) => hides(part) || part.groups?.some(hides));
}

/** What of an outcome on what changed anyone may see. */
export function shownOfChange(
  baseline: BaselineReport,
  shown: Shown,
  of: Pick<Outcome, 'feature' | 'control' | 'metric' | 'method' | 'agg'>,
): 'nothing' | 'value' | 'all' {
  const control = groupKey(of.control ?? []);
  const part = baseline.changes.find(
    (candidate) => candidate.feature === of.feature && groupKey(candidate.control ?? []) === control,
  );
  const place = part && partShown(part, shown);
  const figure = part?.figures.find(
    ({ metric, method, agg }) => metric === of.metric && method === of.method && agg === of.agg,
  );
  if (!part || !place || !figure || hidesFigure(figure, place)) return 'nothing';
  return baseline.paired && hidesAnyCells(part, place) ? 'value' : 'all';
}

function publicPart(part: ChangedPart, { paired }: BaselineReport, shown: Shown): ChangedPart {
  const place = partShown(part, shown);
  const hides = hidesAnyCells(part, place);
  const figures = part.figures.map((figure) => publicFigure(figure, hidesFigure(figure, place), paired && hides));
  const groups = part.groups?.map((group) => publicGroup(group, place, paired));
  const { composition, within_groups, ...rest } = part;
  return {
    ...withoutTurned(rest, hides),
    figures,
    ...(composition !== undefined && { composition: hides ? null : composition }),
    ...(within_groups !== undefined && { within_groups: hides ? null : within_groups }),
    ...(groups && { groups }),
  };
}

/** Of any group, or of all rows, on either side. */
function hidesAnyCells(part: ChangedPart, place: PlaceShown | undefined): boolean {
  return (
    hidesCells(part, place?.overall_tally) ||
    part.groups?.some((group) => hidesCells(group, groupShown(group, place)?.tally)) === true ||
    place?.groups.some(({ tally }) => tally === null) === true
  );
}

interface PlaceShown extends Pick<StratumReport, 'overall' | 'overall_tally'> {
  readonly figures: (figure: ChangedFigure) => Figure | undefined;
  readonly groups: readonly GroupReport[];
}

function partShown(
  { feature: name, control }: Pick<ChangedPart, 'feature' | 'control'>,
  shown: Shown,
): PlaceShown | undefined {
  const { overall, overall_tally } = shown;
  if (name === null) return { overall, overall_tally, figures: ({ metric }) => own(overall, metric), groups: [] };
  const feature = shown.features.find((candidate) => candidate.name === name);
  const place =
    control === undefined
      ? feature && { overall, overall_tally, ...feature }
      : feature?.strata?.find((stratum) => groupKey(stratum.control) === groupKey(control));
  if (place === undefined) return undefined;
  const { disparities } = place;
  return {
    overall: place.overall,
    overall_tally: place.overall_tally,
    groups: place.groups,
    figures: ({ metric, method, agg }) =>
      own(disparities[method ?? 'between_groups'], agg === 'mean' ? `${metric}_mean` : metric),
  };
}

function hidesFigure(figure: ChangedFigure, place: PlaceShown | undefined): boolean {
  return figure.before_hidden === true || place === undefined || isSuppressed(place.figures(figure));
}

function publicGroup(changed: ChangedGroup, place: PlaceShown | undefined, paired: boolean): ChangedGroup {
  const group = groupShown(changed, place);
  const hides = hidesCells(changed, group?.tally);
  const { base_rates, decisions, ...rest } = changed;
  return {
    ...withoutTurned(rest, hides),
    figures: changed.figures.map((figure) => {
      const hidden = figure.before_hidden || group === undefined || isSuppressed(own(group.metrics, figure.metric));
      return publicFigure(figure, hidden, paired && hides);
    }),
    ...(base_rates !== undefined && { base_rates: hides ? null : base_rates }),
    ...(decisions !== undefined && { decisions: hides ? null : decisions }),
  };
}

function groupShown({ group }: Pick<ChangedGroup, 'group'>, place: PlaceShown | undefined): GroupReport | undefined {
  return place?.groups.find((candidate) => groupKey(candidate.group) === groupKey(group));
}

function hidesCells(
  { before_hidden }: Pick<ChangedPart, 'before_hidden'>,
  tally: GroupReport['tally'] | undefined,
): boolean {
  return before_hidden === true || tally === null || tally === undefined;
}

function withoutTurned<Of extends Pick<ChangedPart, 'gained' | 'lost'>>(part: Of, hides: boolean): Of {
  return hides && part.gained !== undefined ? { ...part, gained: null, lost: null } : part;
}

function publicFigure(figure: ChangedFigure, hidden: boolean, withoutInterval: boolean): ChangedFigure {
  if (!hidden) {
    const { low: _low, high: _high, ...value } = figure;
    return withoutInterval ? value : figure;
  }
  const { metric, method, agg } = figure;
  return {
    metric,
    ...(method && { method }),
    ...(agg && { agg }),
    before: null,
    after: null,
    value: null,
    reason: 'suppressed',
  };
}

function own(figures: Figures, name: string): Figure | undefined {
  return Object.hasOwn(figures, name) ? figures[name] : undefined;
}
