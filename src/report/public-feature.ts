import type { Hidden, HiddenRows } from './hidden-rows.ts';
import { baseMetrics } from './metric-names.ts';
import { groupKey } from './names.ts';
import { anyHidden, overallHides, publicClasses, publicFigures, publicTally, SUPPRESSED } from './public-figures.ts';
import type { DisparityFigure, FeatureReport, Group, GroupReport } from './report.ts';

/** @param at the position of the feature in the report */
export function publicFeature(feature: FeatureReport, at: number, hidden: Hidden): FeatureReport {
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

/** Whether a disparity is made of a figure that is hidden. */
export function restsOnHidden(
  metric: string,
  method: Method,
  { groups, overall }: { readonly groups: readonly GroupReport[]; readonly overall: HiddenRows },
): boolean {
  const bases = baseMetrics(metric);
  return (
    (method === 'to_overall' && overallHides(bases, overall)) || groups.some(({ metrics }) => anyHidden(metrics, bases))
  );
}

/** The groups that an outcome or warning speaks of: the feature's, or those of a stratum. */
export function placeOf(feature: FeatureReport, control: Group | undefined): Pick<FeatureReport, 'groups'> | undefined {
  if (control === undefined) return feature;
  return feature.strata?.find((stratum) => groupKey(stratum.control) === groupKey(control));
}

/** Whether a figure of a group is hidden, of these metrics or of any. */
export function groupHides(feature: Pick<FeatureReport, 'groups'>, group: Group, names?: readonly string[]): boolean {
  const found = feature.groups.find((candidate) => groupKey(candidate.group) === groupKey(group));
  return found !== undefined && anyHidden(found.metrics, names);
}
