import { type CellOf, type Hidden, hiddenIn, rowsDividedBy } from './hidden-rows.ts';
import { hidesBefore, publicBaseline } from './public-baseline.ts';
import { type HiddenParts, publicCaveats } from './public-caveats.ts';
import { publicFeature } from './public-feature.ts';
import { anyHidden, publicClasses, publicFigures, publicTally } from './public-figures.ts';
import { publicOutcome } from './public-outcome.ts';
import { publicPresets } from './public-presets.ts';
import { publicWarning } from './public-warning.ts';
import type { FeatureReport, Report } from './report.ts';

/** Where a report names no threshold. */
const SUPPRESS_BELOW = 10;

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

function hiddenParts({ features }: Report, { overall, divisions }: Hidden, suppressBelow: number): HiddenParts {
  const crossed = (divisions.length - 1) / 2;
  const concerned = features.filter((_, at) =>
    [divisions[at], divisions[crossed + at]].some((groups) => groups?.some(({ content }) => content)),
  );
  return { features: new Set(concerned.map(({ name }) => name)), all: overall.content, suppressBelow };
}
