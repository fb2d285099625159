import { groupHides, placeOf } from './public-feature.ts';
import type { Report, Warning } from './report.ts';

/** Without small numbers of rows, and without groups whose figures are hidden; none where no group is left. */
export function publicWarning(
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
