import { z } from 'zod';
import { baselineShape } from './baseline-shape.ts';
import { preset } from './preset-shape.ts';
import type { Report } from './report.ts';

/** As long as the data has it; a reader of foreign reports bounds it (bounds.ts), and what is shown is far less. */
const name = z.string();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const rows = z.number().min(0);
const group = z.array(z.union([name, z.number(), z.boolean(), z.null()])).max(100);
const optional = z.exactOptional;

const reason = z.enum([
  'no_rows',
  'no_positives',
  'no_negatives',
  'no_predicted_positives',
  'no_predicted_negatives',
  'no_false_positives',
  'zero_weight',
  'constant_labels',
  'one_class',
  'no_scores',
  'infinite',
  'fewer_than_two_groups',
  'zero_by_zero',
  'no_reference',
  'no_strata',
  'not_asked',
  'suppressed',
]);

const valued = { value: z.number(), low: optional(z.number()), high: optional(z.number()) };
const unvalued = { value: z.null(), reason };
const ends = { lowest: optional(group), highest: optional(group), without_value: z.array(group) };

const figures = z.record(name, z.union([z.looseObject(valued), z.looseObject(unvalued)]));
const disparities = z.record(
  name,
  z.union([z.looseObject({ ...valued, ...ends }), z.looseObject({ ...unvalued, ...ends })]),
);

const cells = { tn: rows, fp: rows, fn: rows, tp: rows };
const bins = z.array(rows).max(100);
const byLabel = z.looseObject({ negative: bins, positive: bins });
const binaryTally = z.looseObject({
  ...cells,
  weighted: optional(z.looseObject(cells)),
  weighted_squares: optional(z.looseObject(cells)),
  log_loss_sum: optional(z.number()),
  log_loss_sum_of_squares: optional(z.number()),
  log_loss_sum_of_cubes: optional(z.number()),
  squared_error_sum: optional(z.number()),
  squared_error_sum_of_squares: optional(z.number()),
  squared_error_sum_of_cubes: optional(z.number()),
  residuals: optional(byLabel),
  calibration: optional(z.looseObject({ weight: byLabel, residual: byLabel, squares: bins })),
  kolmogorov_smirnov_distance: optional(z.number()),
  wasserstein_distance: optional(z.number()),
  scores: optional(byLabel),
});
const powers = z.array(z.number()).max(4);
const regressionTally = z.looseObject({
  rows,
  weight: rows,
  weight_squares: rows,
  absolute_error_powers: powers,
  squared_error_powers: powers,
  overprediction_powers: powers,
  underprediction_powers: powers,
  prediction_centre: z.number(),
  prediction_powers: powers,
  label_centre: z.number(),
  label_powers: powers,
  squared_error_label_powers: powers,
  error_quantiles: optional(z.array(z.number()).max(9)),
});
const matrix = z.array(z.array(rows).max(100)).max(100);
const multiclassTally = z.looseObject({
  matrix,
  weighted: optional(matrix),
  weighted_squares: optional(matrix),
});
const tally = z.union([binaryTally, regressionTally, multiclassTally]);

const label = z.union([name, z.number(), z.boolean(), z.null()]);
const classes = z.array(z.looseObject({ label, tally: tally.nullable(), metrics: figures })).max(100);
const measured = {
  groups: z.array(
    z.looseObject({
      group,
      count: rows.nullable(),
      tally: tally.nullable(),
      metrics: figures,
      classes: optional(classes),
    }),
  ),
  disparities: z.looseObject({ between_groups: disparities, to_overall: disparities }),
};

const stratum = z.looseObject({
  control: group,
  overall: figures,
  overall_tally: tally.nullable(),
  overall_classes: optional(classes),
  ...measured,
});

const feature = z.looseObject({
  name,
  columns: z.array(name).max(100),
  reference: optional(group),
  unobserved: z.array(group),
  ...measured,
  control_columns: optional(z.array(name).max(100)),
  strata: optional(z.array(stratum)),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const unused = z.enum(['no_outcome', 'no_group', 'passes']);

const outcome = z.looseObject({
  rule: name,
  metric: optional(name),
  feature: name.nullable(),
  control: optional(group),
  level: z.enum(['error', 'warn']),
  status: z.enum(['pass', 'fail', 'inconclusive', 'waived']),
  value: optional(z.number().nullable()),
  min: optional(z.number()),
  max: optional(z.number()),
  low: optional(z.number()),
  high: optional(z.number()),
  decide_by: optional(z.enum(['estimate', 'interval'])),
  inconclusive: optional(z.enum(['fail', 'pass'])),
  method: optional(z.enum(['between_groups', 'to_overall', 'to_reference'])),
  reference: optional(group),
  agg: optional(z.enum(['worst_case', 'mean'])),
  class: optional(name),
  worst_class: optional(label),
  reason: optional(
    z.enum([
      'not_measured',
      'group_without_value',
      'small_group',
      'zero_by_zero',
      'interval_straddles',
      'no_interval',
      'range_by_bootstrap',
      'not_among_so_many',
      'no_baseline',
      'not_in_baseline',
      'hidden_in_baseline',
      'group_absent',
      'missing_values',
      'waiver_unused',
      'suppressed',
    ]),
  ),
  groups: optional(z.array(group)),
  p_value: optional(z.number()),
  adjusted_p_value: optional(z.number()),
  by_chance: optional(z.looseObject({ value: z.number(), p: z.number(), calibrated: optional(z.literal(true)) })),
  rows_needed: optional(
    z.union([z.looseObject({ factor: z.number(), rows, total: rows }), z.literal('not_by_more_data')]),
  ),
  flip_chance: optional(z.number().min(0).max(1)),
  change: optional(z.enum(['absolute', 'relative'])),
  baseline: optional(z.looseObject({ value: z.number(), after: optional(z.number()), paired: z.boolean() })),
  excluded: optional(z.array(group)),
  loosened: optional(z.literal(true)),
  waiver: optional(
    z.looseObject({
      rule: optional(name),
      until: day,
      owner: name,
      reason: name,
      groups: optional(z.array(group)),
      limit: optional(z.number()),
      refused: optional(z.enum(['expired', 'fails_without_groups', 'beyond_limit'])),
      unused: optional(unused),
    }),
  ),
});

const warning = z.looseObject({
  code: z.enum([
    'small_groups',
    'small_groups_excluded',
    'unexpected_groups',
    'groups_alike',
    'missing_group_dropped',
    'missing_control_dropped',
    'groups_without_value',
    'unknown_categories',
    'report_only',
    'no_baseline',
    'baseline_unmeasured',
    'preset_without_intersection',
    'rules_off',
    'waiver_expired',
    'waiver_ends_soon',
    'waiver_unused',
    'waiver_limit_beaten',
  ]),
  feature: optional(name),
  control: optional(group),
  column: optional(name),
  metrics: optional(z.array(name)),
  groups: optional(z.array(group)),
  rows: optional(rows),
  min_count: optional(rows),
  preset: optional(name),
  path: optional(name),
  commit: optional(name),
  problem: optional(name),
  branch_entry: optional(name),
  rules: optional(z.array(name)),
  rule: optional(name),
  owner: optional(name),
  until: optional(day),
  days: optional(rows),
  limit: optional(z.number()),
  unused: optional(unused),
});

const broken = z.looseObject({ rule: name, metric: name, value: z.number(), wrong: optional(z.number()) });
const flips = { rule: name, metric: name, feature: name.nullable(), status: z.enum(['pass', 'fail']), rows };

const caveat = z.union([
  z.looseObject({
    code: z.literal('repeated_ids'),
    rows: optional(rows),
    ids: optional(rows),
    factor: optional(z.number()),
  }),
  z.looseObject({ code: z.literal('training_noise'), model: z.enum(['trained', 'given']) }),
  z.looseObject({ code: z.literal('reused_test_set'), random_state: optional(rows) }),
  z.looseObject({ code: z.enum(['label_flips', 'group_flips']), ...flips, groups: z.array(group) }),
  z.looseObject({ code: z.literal('label_flips_beyond'), rows }),
  z.looseObject({ code: z.literal('proxies'), feature: name, group: optional(group), auc: z.number() }),
  z.looseObject({ code: z.literal('sensitive_input'), feature: name }),
  z.looseObject({
    code: z.literal('base_rates'),
    feature: name,
    groups: z.array(group),
    rates: z.array(z.number()),
    ratio: z.number(),
    difference: z.number(),
    broken: z.array(broken),
  }),
]);

const origin = {
  from: optional(z.enum(['base', 'head'])),
  commit: optional(name),
  reason: optional(z.enum(['asked', 'first_adoption', 'only_policy_changed', 'moved', 'deleted'])),
  changes: optional(z.literal('unknown')),
  edited: optional(
    z.union([
      z.looseObject({
        verdict: z.enum(['pass', 'fail']),
        checks: rows,
        failed: rows,
        inconclusive: rows,
        warnings: rows,
      }),
      z.looseObject({ error: name }),
    ]),
  ),
};

/** What a reader checks of a report. Unknown keys are let through: a newer release may have added them. */
export const reportSchema = z.looseObject({
  schema_version: z.literal(1),
  tool: z.looseObject({ name: z.literal('fairness-gate'), version: name }),
  verdict: z.enum(['pass', 'fail']),
  reason: optional(z.literal('nothing_decided')),
  policy: z.looseObject({
    name: optional(name),
    path: name,
    sha256,
    branch: optional(name),
    branch_entry: optional(name.nullable()),
    ...origin,
  }),
  subject: z.looseObject({
    rows: rows.nullable(),
    data: z.looseObject({ sha256 }),
    model: z.looseObject({ kind: name, sha256, inputs: z.array(name) }),
    commit: name.nullable(),
  }),
  overall: figures,
  overall_tally: tally.nullable(),
  overall_classes: optional(classes),
  features: z.array(feature),
  outcomes: z.array(outcome),
  baseline: optional(baselineShape(reason)),
  presets: optional(z.array(preset)),
  warnings: z.array(warning),
  caveats: optional(z.array(caveat)),
  confidence: optional(
    z.looseObject({
      level: z.number(),
      method: optional(z.enum(['auto', 'analytic', 'bootstrap'])),
      n_boot: optional(rows),
      random_state: optional(rows),
      adjust: optional(z.enum(['none', 'holm'])),
      comparisons: optional(rows),
    }),
  ),
  privacy: optional(z.looseObject({ suppress_below: rows, hidden: optional(z.literal(true)) })),
  today: optional(day),
});

/** What both sides say of a type, without the keys that a loose object leaves open. */
type Known<T> = T extends readonly (infer Item)[]
  ? readonly Known<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
    : T;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;

/** Compiles only while the schema and the interfaces of report.ts say the same. */
true satisfies Same<Known<Report>, Known<z.infer<typeof reportSchema>>>;
