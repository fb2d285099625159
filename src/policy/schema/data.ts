import { z } from 'zod';
import { TASKS } from '../registries.ts';
import { name, oneOf, seed, wholeNumber } from './values.ts';

/** The key `data`: where the rows are and what their columns mean. */
export function dataSchema() {
  return z
    .strictObject({
      path: z
        .union([name('A path or a glob.'), z.array(name('A path or a glob.')).min(1)])
        .describe('The data file: a path, a glob, or a list of shards.')
        .exactOptional(),
      openml: wholeNumber(1, 1_000_000_000, 'A data set of OpenML, by its number.').exactOptional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case')
        .describe('Pins the file of an OpenML data set.')
        .exactOptional(),
      delimiter: z
        .string()
        .regex(
          /^[^"\r\n]$/,
          'must be one character (a tab is "\\t" in double quotes), and neither a double quote nor a line break',
        )
        .describe('The character between fields. By default "," for .csv and a tab for .tsv.')
        .exactOptional(),
      na_values: z
        .array(z.string())
        .describe('The texts that mean a missing value, in every column.')
        .default(() => ['']),
      task: oneOf(TASKS, 'What is predicted: one of two labels, a number, or one of several labels.').default('binary'),
      y_true: name('The label column.'),
      pos_label: z
        .string()
        .describe('Which label counts as selected. Needed unless labels are 0 and 1 or booleans.')
        .exactOptional(),
      sample_weight: name('The column of weights.').exactOptional(),
      id: name('A column that identifies a row: joins predictions, pairs with the baseline.').exactOptional(),
      split: splitSchema().exactOptional(),
    })
    .describe('Where the rows are and what their columns mean.')
    .meta({ oneOf: [{ required: ['path'] }, { required: ['openml'] }] });
}

function splitSchema() {
  return z
    .strictObject({
      test_size: z
        .number()
        .gt(0)
        .lt(1)
        .describe("The share of rows to assess, drawn as scikit-learn's train_test_split draws.")
        .exactOptional(),
      random_state: seed('The seed of the draw.').exactOptional(),
      stratify: z.boolean().describe('Keep the share of each label in both parts. Default: false.').exactOptional(),
      column: name('The column that says to which part a row belongs.').exactOptional(),
      test: z.string().describe('The value of that column which marks the rows to assess.').exactOptional(),
    })
    .describe('Which rows are assessed; the others train. Without it all are assessed.')
    .meta({ oneOf: [{ required: ['test_size', 'random_state'] }, { required: ['column', 'test'] }] });
}
