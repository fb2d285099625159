import { z } from 'zod';

const name = z.string();
const rows = z.number().min(0);
const figure = z.number();
const yes = z.literal(true);
const group = z.array(z.union([name, z.number(), z.boolean(), z.null()])).max(100);
const optional = z.exactOptional;

const groupShape = z.looseObject({
  group,
  rows,
  selected: rows,
  rate: figure.nullable(),
  ratio: figure.nullable(),
  ratio_to_large: optional(figure),
  under_2_percent: optional(yes),
  below_four_fifths: optional(z.boolean()),
  selections_to_four_fifths: optional(rows),
  small_numbers: optional(yes),
  one_person_flips: optional(yes),
  test: optional(z.enum(['fisher', 'z'])),
  p_value: optional(figure),
  p_value_adjusted: optional(figure),
});

const feature = z.looseObject({
  feature: name,
  hidden: optional(yes),
  reference: optional(group),
  chosen: optional(z.enum(['policy', 'majority', 'best'])),
  best: optional(group),
  best_large: optional(group),
  unknown: optional(rows),
  groups: optional(z.array(groupShape)),
  cross_footing: optional(z.boolean()),
  cross_checks: optional(z.array(z.looseObject({ with: name.nullable(), rows, of: rows, agrees: z.boolean() }))),
});

/** What a reader checks of a preset in a report. */
export const preset = z.looseObject({
  name,
  title: name,
  rationale: name,
  source: name,
  as_of: name,
  legal_status: name,
  report_only: optional(yes),
  known_as: optional(z.array(z.looseObject({ rule: name, name }))),
  median_score: optional(figure.nullable()),
  features: z.array(feature),
});
