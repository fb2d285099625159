import type { LabelPlan } from './label-plan.ts';

/** The rules that are proposed, with what each means. Nothing of the data is in them. */
export function rulesText({ task }: LabelPlan): string {
  return `# CHECK: what decides. These limits are a starting point: how much of a gap is too much is for your team to say, and
# perhaps for the law. Each rule is judged on each sensitive feature; level: warn tells of a failure without failing
# the gate. A rule with decide_by: interval fails only where the whole confidence interval is beyond the limit, so that
# chance in small groups seldom fails it.
rules:
${RULES[task]}`;
}

const RULES: { readonly [task in LabelPlan['task']]: string } = {
  binary: `  # Selection: the lowest share of selected people in any group, divided by the highest.
  - metric: demographic_parity_ratio
    min: 0.8
    # decide_by: interval

  # Errors: the larger of the gaps in true and in false positive rates between groups.
  - metric: equalized_odds_difference
    max: 0.1
    level: warn

  # Usefulness: the share of right answers in the group where the model is worst.
  # - metric: accuracy_score_group_min
  #   min: 0.7
`,
  multiclass: `  # Usefulness: the gap in the share of right answers between groups.
  - metric: accuracy_score_difference
    max: 0.1
    # decide_by: interval

  # Errors, label by label (class: worst takes the worst of them): the gap in how often people of the label are found.
  - metric: true_positive_rate_difference
    class: worst
    max: 0.1
    level: warn

  # Selection, label by label: the gap in how often the model says the label.
  # - metric: selection_rate_difference
  #   class: worst
  #   max: 0.1
`,
  regression: `  # Errors: the mean absolute error of the group where it is least, divided by that of the group where it is greatest.
  - metric: mean_absolute_error_ratio
    min: 0.8
    # decide_by: interval

  # Usefulness: in the group where the model is worst it must be better than saying the mean (0).
  - metric: r2_score_group_min
    min: 0
    level: warn

  # In the unit of the label, so nobody but you can set them: the gaps in error and in mean prediction between groups.
  # - metric: mean_absolute_error_difference
  #   max: 1
  # - metric: mean_prediction_difference
  #   max: 1
`,
};
