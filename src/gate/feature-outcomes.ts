import type { Disparity } from '../metrics/disparities.ts';
import { classOutcome } from './class-outcome.ts';
import { judgeDisparity } from './disparity-outcome.ts';
import type { EvaluateOptions } from './evaluate.ts';
import { judgeFourFifths } from './four-fifths-outcome.ts';
import type { Measured, MeasuredFeature, MeasuredGroups, MeasuredStratum } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { judgeReference } from './reference-outcome.ts';
import { classOf, facts, type Rule } from './rule.ts';

interface Subject {
  /** Absent for the comparisons of presets. */
  readonly disparity: Disparity | undefined;
  readonly feature: MeasuredFeature;
  readonly overall: Measured['overall'];
  readonly settings: EvaluateOptions;
}

/** A rule on one feature: one outcome, or with control features one for each stratum. */
export function judgeFeature(rule: Rule, { disparity, feature, overall, settings }: Subject): readonly Outcome[] {
  const judged = (groups: MeasuredGroups, all: Measured['overall']) =>
    judgeGroups(rule, { disparity, groups, overall: all, settings });
  if (feature.strata === undefined) return [judged(feature, overall)];
  if (feature.strata.length === 0) {
    const stated = { ...facts(rule), feature: feature.feature.name };
    return [{ ...stated, status: 'fail', value: null, reason: 'not_measured' }];
  }
  return together(feature.strata.map((stratum) => ofStratum(stratum, judged(stratum, stratum.overall))));
}

/** Nothing measured in one stratum leaves that one undecided; nothing in any of them fails. */
function together(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (outcomes.every(({ reason }) => reason === 'not_measured')) return outcomes;
  return outcomes.map((outcome) =>
    outcome.reason === 'not_measured' ? { ...outcome, status: 'inconclusive' } : outcome,
  );
}

function ofStratum({ control }: MeasuredStratum, outcome: Outcome): Outcome {
  return { ...outcome, control };
}

function judgeGroups(
  rule: Rule,
  { disparity, groups, overall, settings }: Omit<Subject, 'feature'> & { readonly groups: MeasuredGroups },
): Outcome {
  const { classes } = groups;
  const { comparison } = rule;
  if (comparison?.kind === 'four_fifths') return judgeFourFifths(rule, { feature: groups, settings });
  if (comparison !== undefined) return judgeReference(rule, comparison, { feature: groups, settings });
  if (disparity === undefined) throw new Error(`The metric ${rule.metric} compares no groups.`);
  if (classes === undefined) {
    return judgeDisparity(rule, { disparity, feature: groups, overall: overall.measurements, settings });
  }
  const ofClass = classOf(rule, disparity);
  if (ofClass === 'macro') {
    const macro = judgeDisparity(rule, { disparity, feature: groups, overall: overall.measurements, settings });
    return { ...macro, class: ofClass };
  }
  return classOutcome(ofClass, { rule, aggregate: disparity.aggregate, settings }, (position, level) => {
    const { overall: all, ...measured } = classes[position] as (typeof classes)[number];
    const feature = { feature: groups.feature, ...measured };
    const confidence = { ...settings.confidence, level };
    return judgeDisparity(rule, {
      disparity,
      feature,
      overall: all.measurements,
      settings: { ...settings, confidence },
    });
  });
}
