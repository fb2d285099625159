import type { Disparity } from '../metrics/disparities.ts';
import { classOutcome } from './class-outcome.ts';
import { judgeDisparity } from './disparity-outcome.ts';
import type { EvaluateOptions } from './evaluate.ts';
import { judgeFourFifths } from './four-fifths-outcome.ts';
import type { Measured, MeasuredFeature, MeasuredGroups, MeasuredStratum } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { judgeReference } from './reference-outcome.ts';
import { classOf, facts, type Rule } from './rule.ts';
import type { Simulations } from './simulations.ts';

interface Subject {
  /** Absent for the comparisons of presets. */
  readonly disparity: Disparity | undefined;
  readonly feature: MeasuredFeature;
  readonly overall: Measured['overall'];
  readonly settings: EvaluateOptions;
  readonly simulations: Simulations;
}

/** A rule on one feature: one outcome, or with control features one for each stratum. */
export function judgeFeature(rule: Rule, { feature, overall, ...subject }: Subject): readonly Outcome[] {
  const judged = (groups: MeasuredGroups, all: Measured['overall']) =>
    judgeGroups(rule, { ...subject, groups, overall: all });
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
  { groups, overall, ...subject }: Omit<Subject, 'feature'> & { readonly groups: MeasuredGroups },
): Outcome {
  const { classes } = groups;
  const { comparison } = rule;
  const { disparity, settings } = subject;
  if (comparison?.kind === 'four_fifths') return judgeFourFifths(rule, { feature: groups, settings });
  if (comparison !== undefined) return judgeReference(rule, comparison, { feature: groups, settings });
  if (disparity === undefined) throw new Error(`The metric ${rule.metric} compares no groups.`);
  const ofClass = classes && classOf(rule, disparity);
  if (classes === undefined || ofClass === undefined || ofClass === 'macro') {
    const outcome = judgeDisparity(rule, { ...subject, disparity, feature: groups, overall: overall.measurements });
    return ofClass === undefined ? outcome : { ...outcome, class: ofClass };
  }
  return classOutcome(ofClass, { rule, aggregate: disparity.aggregate, settings }, (position, level) => {
    const { overall: all, ...measured } = classes[position] as (typeof classes)[number];
    return judgeDisparity(rule, {
      ...subject,
      disparity,
      feature: { feature: groups.feature, ...measured },
      overall: all.measurements,
      settings: { ...settings, confidence: { ...settings.confidence, level } },
    });
  });
}
