import type { PresetFeature, PresetReport } from './preset-report.ts';
import type { FeatureReport } from './report.ts';

/**
 * Presets as anyone may see them. A table counts rows and who of them is selected, and everything else in it is worked
 * out from these; so a table of which a group's rows are hidden is hidden whole, with every sum that it stands in. The
 * counts of the other tables are those of groups that the report shows.
 *
 * @param features those of the public report
 */
export function publicPresets(
  presets: readonly PresetReport[],
  features: readonly FeatureReport[],
  rowsHidden: boolean,
): readonly PresetReport[] {
  const hidden = new Set(
    features.filter(({ groups }) => groups.some(({ count }) => count === null)).map(({ name }) => name),
  );
  return presets.map((preset) => ({
    ...preset,
    ...(preset.median_score !== undefined && rowsHidden && { median_score: null }),
    features: preset.features.map((feature) => publicFeature(feature, hidden)),
  }));
}

function publicFeature(feature: PresetFeature, hidden: ReadonlySet<string>): PresetFeature {
  if (hidden.has(feature.feature)) return { feature: feature.feature, hidden: true };
  if (feature.cross_checks === undefined) return feature;
  const cross_checks = feature.cross_checks.filter(({ with: part }) => part === null || !hidden.has(part));
  return { ...feature, cross_checks };
}
