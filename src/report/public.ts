import { binaryMetrics, type MetricName, metrics } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Cells } from '../tally/tally.ts';
import { ALL_ROWS, cellSums, rowsOf } from './cell-sums.ts';
import { type View, viewsOf } from './divided.ts';
import { baseMetrics } from './metric-names.ts';
import { groupKey } from './names.ts';
import { hidesBefore, publicBaseline, shownOfChange } from './public-baseline.ts';
import { type HiddenParts, publicCaveats } from './public-caveats.ts';
import { publicPresets } from './public-presets.ts';
import type {
  ClassReport,
  DisparityFigure,
  FeatureReport,
  Figure,
  Figures,
  Group,
  GroupReport,
  Outcome,
  Report,
  TallyFigures,
  UndefinedReason,
  Warning,
} from './report.ts';
import { isSuppressed } from './suppressed-figure.ts';
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
  const hidden = hiddenIn(report, suppressBelow, cellOf);
  const { subject, features, outcomes, warnings } = report;
  const all = { rows: hidden.overall, tally: report.overall_tally, all: hidden.overall };
  const overall = publicFigures(report.overall, all, hidden);
  const shownFeatures = features.map((feature, at) => publicFeature(feature, at, hidden));
  const shownTally = publicTally(report.overall_tally, hidden.overall, suppressBelow);
  const nothingBefore = report.baseline === undefined || !hidesBefore(report.baseline);
  if (nothingBefore && !hidden.anything && !anyHidden(overall) && !shownFeatures.some(hidesAnything)) return report;
  const shownOutcomes = outcomes.map((outcome) =>
    publicOutcome(outcome, {
      before: report,
      overall,
      overallTally: shownTally,
      features: shownFeatures,
      hidden,
    }),
  );
  return {
    ...report,
    subject: { ...subject, rows: hidden.overall.size ? null : subject.rows },
    overall,
    overall_tally: shownTally,
    ...publicClasses('overall_classes', report.overall_classes, hidden.overall),
    features: shownFeatures,
    outcomes: shownOutcomes,
    ...(report.baseline && {
      baseline: publicBaseline(report.baseline, { overall, overall_tally: shownTally, features: shownFeatures }),
    }),
    ...(report.presets && { presets: publicPresets(report.presets, shownFeatures, hidden.overall.size) }),
    warnings: warnings.flatMap((warning) =>
      publicWarning(warning, { features: shownFeatures, outcomes: shownOutcomes, suppressBelow }),
    ),
    ...(report.caveats && { caveats: publicCaveats(report.caveats, hiddenParts(report, hidden, suppressBelow)) }),
    privacy: { suppress_below: suppressBelow, hidden: true },
  };
}

function hidesAnything({ groups, strata = [] }: FeatureReport): boolean {
  return [groups, ...strata.map((stratum) => stratum.groups)].flat().some(({ metrics }) => anyHidden(metrics));
}

/** What of some rows is hidden: whether they exist in what number, or how they divide into the four cells. */
interface HiddenRows {
  readonly size: boolean;
  readonly content: boolean;
}

interface Hidden {
  readonly below: number;
  /** Whether a figure rests on too few rows by itself, where that hides nothing else. */
  readonly alone: (metric: string, cells: Cells) => boolean;
  readonly anything: boolean;
  readonly overall: HiddenRows;
  /** For each feature its groups; see `viewsOf` for what follows them. */
  readonly divisions: readonly (readonly HiddenRows[])[];
}

/** Of several classes what must be hidden for the sake of any of them. */
function hiddenIn(report: Report, below: number, cellOf: CellOf): Hidden {
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

function publicFigures(figures: Figures, owner: Owner, hidden: Hidden): Figures {
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
function publicTally(tally: TallyFigures | null, { content }: HiddenRows, below: number): TallyFigures | null {
  if (tally === null || content) return null;
  if (!('tn' in tally) || tally.scores === undefined) return tally;
  const { scores, calibration: _calibration, ...sums } = tally;
  const isFew = (rows: number) => rows > 0 && rows < below;
  return [...scores.negative, ...scores.positive].some(isFew) ? sums : tally;
}

/** Figures of single classes are equations of their own, and none of them stays. */
function publicClasses<Key extends 'classes' | 'overall_classes'>(
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

const SUPPRESSED: Figure = { value: null, reason: 'suppressed' };

function publicFeature(feature: FeatureReport, at: number, hidden: Hidden): FeatureReport {
  const { divisions, overall: all } = hidden;
  const features = (divisions.length - 1) / 2; // Crossed with the control features once more, and these: see viewsOf.
  const crossed = (feature.strata && divisions[features + at]) ?? [];
  let seen = 0;
  return {
    ...feature,
    ...publicGroups(feature, { overall: all, groups: divisions[at] ?? [], reference: feature.reference }, hidden),
    ...(feature.strata && {
      strata: feature.strata.map((stratum, position) => {
        const overall = divisions.at(-1)?.[position] as HiddenRows;
        const groups = crossed.slice(seen, seen + stratum.groups.length);
        seen += stratum.groups.length;
        return {
          ...stratum,
          overall: publicFigures(
            stratum.overall,
            { rows: overall, tally: stratum.overall_tally, all: overall },
            hidden,
          ),
          overall_tally: publicTally(stratum.overall_tally, overall, hidden.below),
          ...publicClasses('overall_classes', stratum.overall_classes, overall),
          ...publicGroups(stratum, { overall, groups, reference: feature.reference }, hidden),
        };
      }),
    }),
  };
}

interface HiddenGroups {
  readonly overall: HiddenRows;
  readonly groups: readonly HiddenRows[];
  readonly reference: Group | undefined;
}

function publicGroups(
  { groups, disparities }: Pick<FeatureReport, 'groups' | 'disparities'>,
  { overall, groups: rowsOfGroups, reference }: HiddenGroups,
  hidden: Hidden,
): Pick<FeatureReport, 'groups' | 'disparities'> {
  // Where a report does not say which group is the reference, any of them may be.
  const referenceHidden = groups.some(
    ({ group }, place) =>
      (reference === undefined || groupKey(group) === groupKey(reference)) && rowsOfGroups[place]?.content,
  );
  const shown = groups.map((group, place) => {
    const rows = rowsOfGroups[place] as HiddenRows;
    return {
      ...group,
      count: rows.size ? null : group.count,
      tally: publicTally(group.tally, rows, hidden.below),
      metrics: publicFigures(group.metrics, { rows, tally: group.tally, all: overall, referenceHidden }, hidden),
      ...publicClasses('classes', group.classes, rows),
    };
  });
  const block = (figures: FeatureReport['disparities']['to_overall'], method: Method) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, figure]): [string, DisparityFigure] => [
        name,
        restsOnHidden(name, method, { groups: shown, overall }) ? { ...SUPPRESSED, without_value: [] } : figure,
      ]),
    );
  return {
    groups: shown,
    disparities: {
      between_groups: block(disparities.between_groups, 'between_groups'),
      to_overall: block(disparities.to_overall, 'to_overall'),
    },
  };
}

type Method = 'between_groups' | 'to_overall' | 'to_reference';

function restsOnHidden(
  metric: string,
  method: Method,
  { groups, overall }: { readonly groups: readonly GroupReport[]; readonly overall: HiddenRows },
): boolean {
  const bases = baseMetrics(metric);
  return (
    (method === 'to_overall' && overallHides(bases, overall)) || groups.some(({ metrics }) => anyHidden(metrics, bases))
  );
}

function overallHides(bases: readonly string[] | undefined, { size, content }: HiddenRows): boolean {
  return size || (content && (bases === undefined || bases.some((metric) => !OF_WHOLE_GROUP.has(metric))));
}

/** Without a list, any of them. */
function anyHidden(figures: Figures, names: readonly string[] = Object.keys(figures)): boolean {
  return names.some((name) => {
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return isSuppressed(figure);
  });
}

interface Shown {
  readonly before: Report;
  readonly overall: Figures;
  readonly overallTally: TallyFigures | null;
  readonly features: Report['features'];
  readonly hidden: Hidden;
}

function publicOutcome(outcome: Outcome, shown: Shown): Outcome {
  const ofChange = changeShown(outcome, shown);
  if (ofChange === 'all' || (ofChange === undefined && !isConcerned(outcome, shown)))
    return withoutHints(outcome, shown);
  if (ofChange === 'value') return withoutInterval(outcome);
  const {
    value: _value,
    low: _low,
    high: _high,
    reason: _reason,
    groups: _groups,
    reference: _reference,
    excluded: _excluded,
    worst_class: _worst,
    by_chance: _chance,
    rows_needed: _needed,
    flip_chance: _flip,
    p_value: _p,
    adjusted_p_value: _adjusted,
    baseline: _baseline,
    waiver,
    ...stated
  } = outcome;
  return {
    ...stated,
    ...(outcome.metric !== undefined && { value: null }),
    reason: 'suppressed',
    ...(waiver && { waiver: publicWaiver(waiver, outcome, shown) }),
  };
}

/** What the policy says of the waiver, without the groups that are hidden. */
function publicWaiver(
  { groups, ...waiver }: NonNullable<Outcome['waiver']>,
  { feature: name, control }: Outcome,
  { features }: Shown,
): NonNullable<Outcome['waiver']> {
  const feature = features.find((candidate) => candidate.name === name);
  const place = feature && placeOf(feature, control);
  const shown = groups?.filter((group) => place !== undefined && !groupHides(place, group));
  return { ...waiver, ...(shown && shown.length > 0 && { groups: shown }) };
}

function changeShown(
  outcome: Outcome,
  { before: { baseline }, overall, overallTally, features }: Shown,
): ReturnType<typeof shownOfChange> | undefined {
  if (outcome.change === undefined || baseline === undefined) return undefined;
  return shownOfChange(baseline, { overall, overall_tally: overallTally, features }, outcome);
}

/** The interval, and what follows from it. */
function withoutInterval(outcome: Outcome): Outcome {
  const {
    low: _low,
    high: _high,
    rows_needed: _needed,
    flip_chance: _flip,
    p_value: _p,
    adjusted_p_value: _adjusted,
    ...stated
  } = outcome;
  return stated;
}

/**
 * What is said beside a shown value and follows from more than is shown: rows in all from their number, and a chance
 * that is drawn from all four cells of each group.
 */
function withoutHints(outcome: Outcome, { features, hidden }: Shown): Outcome {
  const feature = features.find(({ name }) => name === outcome.feature);
  const overall = overallOf(feature, outcome.control, hidden);
  const place = feature && placeOf(feature, outcome.control);
  const { rows_needed, flip_chance, ...rest } = outcome;
  return {
    ...rest,
    ...(rows_needed !== undefined && !overall.size && { rows_needed }),
    ...(flip_chance !== undefined &&
      !overall.content &&
      place?.groups.every(({ tally }) => tally !== null) !== false && { flip_chance }),
  };
}

function isConcerned(outcome: Outcome, shown: Shown): boolean {
  const { before, overall: all, features, hidden } = shown;
  // Compared with nothing, it has no value.
  if (outcome.change !== undefined) return false;
  const { metric, feature: name, control, class: ofClass, method = 'between_groups', reason, groups = [] } = outcome;
  if (reason === 'waiver_unused') return false;
  const ofClasses = ofClass !== undefined && ofClass !== 'macro';
  if (name === null) {
    const bases = baseMetrics(metric ?? '');
    return ofClasses ? hidden.overall.content : overallHides(bases, hidden.overall) || anyHidden(all, bases ?? []);
  }
  const feature = features.find((candidate) => candidate.name === name);
  if (feature === undefined) return before.features.length > 0;
  const place = placeOf(feature, control);
  if (place === undefined) return true;
  if (metric === undefined) return reason !== 'group_absent' && groups.some((group) => groupHides(place, group));
  const overall = overallOf(feature, control, hidden);
  if (ofClasses) {
    return place.groups.some(({ tally }) => tally === null) || (method === 'to_overall' && overall.content);
  }
  return restsOnHidden(metric, method, { groups: place.groups, overall });
}

function overallOf(feature: FeatureReport | undefined, control: Group | undefined, hidden: Hidden): HiddenRows {
  if (control === undefined) return hidden.overall;
  const position = feature?.strata?.findIndex((stratum) => groupKey(stratum.control) === groupKey(control)) ?? -1;
  return hidden.divisions.at(-1)?.[position] ?? { size: true, content: true };
}

/** The groups that an outcome or warning speaks of: the feature's, or those of a stratum. */
function placeOf(feature: FeatureReport, control: Group | undefined): Pick<FeatureReport, 'groups'> | undefined {
  if (control === undefined) return feature;
  return feature.strata?.find((stratum) => groupKey(stratum.control) === groupKey(control));
}

function publicWarning(
  warning: Warning,
  { features, outcomes, suppressBelow }: Pick<Report, 'features' | 'outcomes'> & { readonly suppressBelow: number },
): readonly Warning[] {
  if (warning.code === 'waiver_limit_beaten') {
    const { limit: _limit, ...unnumbered } = warning;
    const isHidden = outcomes.some(
      ({ rule, feature: of, reason }) =>
        rule === warning.rule && of === (warning.feature ?? null) && reason === 'suppressed',
    );
    return [isHidden ? unnumbered : warning];
  }
  const { rows, ...rest } = warning;
  const counted = rows !== undefined && rows >= suppressBelow ? { ...rest, rows } : rest;
  const { metrics: names, groups } = warning;
  const feature = features.find(({ name }) => name === warning.feature);
  if (names === undefined || groups === undefined || feature === undefined) return [counted];
  const place = placeOf(feature, warning.control);
  const telling = groups.filter((group) => place !== undefined && !groupHides(place, group, names));
  return telling.length === 0 ? [] : [{ ...counted, groups: telling }];
}

function hiddenParts({ features }: Report, { overall, divisions }: Hidden, suppressBelow: number): HiddenParts {
  const crossed = (divisions.length - 1) / 2;
  const concerned = features.filter((_, at) =>
    [divisions[at], divisions[crossed + at]].some((groups) => groups?.some(({ content }) => content)),
  );
  return { features: new Set(concerned.map(({ name }) => name)), all: overall.content, suppressBelow };
}

function groupHides(feature: Pick<FeatureReport, 'groups'>, group: Group, names?: readonly string[]): boolean {
  const found = feature.groups.find((candidate) => groupKey(candidate.group) === groupKey(group));
  return found !== undefined && anyHidden(found.metrics, names);
}

/** What has no value whatever the rows are tells nothing of them. */
function dependsOnNoRow(figure: Figure): boolean {
  return figure.value === null && WITHOUT_ROWS.has(figure.reason);
}

const WITHOUT_ROWS: ReadonlySet<UndefinedReason> = new Set(['no_scores', 'no_reference', 'no_strata', 'not_asked']);

function rowsDividedBy(metric: string, cells: Cells): number | undefined {
  const known = metricOf(metric);
  if (known) return known.rowsDividedBy({ cells });
  return Object.hasOwn(metrics, metric) ? rowsOf(cells) : undefined;
}

function metricOf(name: string): Metric | undefined {
  return Object.hasOwn(binaryMetrics, name) ? binaryMetrics[name as keyof typeof binaryMetrics] : undefined;
}
