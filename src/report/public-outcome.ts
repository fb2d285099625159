import type { Hidden, HiddenRows } from './hidden-rows.ts';
import { baseMetrics } from './metric-names.ts';
import { groupKey } from './names.ts';
import { shownOfChange } from './public-baseline.ts';
import { groupHides, placeOf, restsOnHidden } from './public-feature.ts';
import { anyHidden, overallHides } from './public-figures.ts';
import type { FeatureReport, Figures, Group, Outcome, Report, TallyFigures } from './report.ts';

/** The report as it is, and what of it is shown. */
export interface Shown {
  readonly before: Report;
  readonly overall: Figures;
  readonly overallTally: TallyFigures | null;
  readonly features: Report['features'];
  readonly hidden: Hidden;
}

/** An outcome whose value is hidden says no more than what the policy says of it. */
export function publicOutcome(outcome: Outcome, shown: Shown): Outcome {
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
  if (reason === 'waiver_unused' || reason === 'group_absent') return false;
  const ofClasses = ofClass !== undefined && ofClass !== 'macro';
  if (name === null) {
    const bases = baseMetrics(metric ?? '');
    return ofClasses ? hidden.overall.content : overallHides(bases, hidden.overall) || anyHidden(all, bases ?? []);
  }
  const feature = features.find((candidate) => candidate.name === name);
  if (feature === undefined) return before.features.length > 0;
  const place = placeOf(feature, control);
  if (place === undefined) return true;
  if (metric === undefined) return groups.some((group) => groupHides(place, group));
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
