import { z } from 'zod';

const optional = z.exactOptional;
const group = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).max(100);
const people = z.number().min(0).nullable();
const turned = { gained: optional(people), lost: optional(people), before_hidden: optional(z.literal(true)) };

/** @param reason why a figure has no value */
export function baselineShape<Reason extends z.ZodType>(reason: Reason) {
  const figures = z.array(
    z.looseObject({
      metric: z.string(),
      method: optional(z.literal('to_overall')),
      agg: optional(z.literal('mean')),
      before: z.number().nullable(),
      after: z.number().nullable(),
      value: z.number().nullable(),
      low: optional(z.number()),
      high: optional(z.number()),
      reason: optional(z.union([reason, z.enum(['not_in_baseline', 'group_without_value'])])),
      before_hidden: optional(z.literal(true)),
    }),
  );
  return z.looseObject({
    from: z.enum(['report', 'merge_base']),
    path: optional(z.string()),
    commit: optional(z.string().nullable()),
    paired: z.boolean(),
    unpaired_because: optional(
      z.enum(['no_predictions', 'not_binary', 'other_data', 'other_rows', 'other_labels', 'rows_changed']),
    ),
    changes: z.array(
      z.looseObject({
        feature: z.string().nullable(),
        control: optional(group),
        figures,
        ...turned,
        groups: optional(
          z.array(
            z.looseObject({
              group,
              figures,
              ...turned,
              base_rates: optional(z.number().nullable()),
              decisions: optional(z.number().nullable()),
            }),
          ),
        ),
        composition: optional(z.number().nullable()),
        within_groups: optional(z.number().nullable()),
      }),
    ),
  });
}
