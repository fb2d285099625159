import { z } from 'zod';
import { later, name } from './values.ts';

/** The key `sensitive_features`: a map from the name of each feature to how it is made. */
export function featuresSchema() {
  return z
    .record(z.string().min(1), featureSchema())
    .describe('The groups that are compared, by the name of each feature. Reports keep this order.')
    .meta({ minProperties: 1 });
}

/** The key `control_features`: columns, or a map like `sensitive_features`. */
export function controlFeaturesSchema() {
  return z
    .union([z.array(name('A column.')), z.record(z.string().min(1), later(featureSchema))])
    .describe('Features within whose groups everything is measured.')
    .default(() => []);
}

/** One feature; `{}` or nothing at all means the column of the feature's own name. */
function featureSchema() {
  return z
    .strictObject({
      column: name("The column. By default the feature's own name.").exactOptional(),
      columns: z
        .array(name('A feature of this policy if there is one of the name, else a column.'))
        .min(2)
        .describe('The columns of an intersection.')
        .exactOptional(),
      bins: z
        .array(z.number())
        .min(1)
        .describe('Edges that cut a column of numbers into groups, closed on the left.')
        .exactOptional(),
      labels: z
        .array(name('A label.'))
        .describe('The names of the bins, one more than there are edges.')
        .exactOptional(),
      groups: z
        .array(z.union([z.string().nullable(), z.array(z.string().nullable()).min(1)]))
        .min(1)
        .describe(
          'The groups that are expected; null is the missing one. Of an intersection: lists, a value per column.',
        )
        .exactOptional(),
      reference: z
        .union([z.string(), z.array(z.string().nullable()).min(1)])
        .describe('For metrics that need one: a group, or "majority" or "best".')
        .exactOptional(),
    })
    .nullable();
}
