import { z } from 'zod';
import { later, name, oneOf, wholeNumber } from './values.ts';

/** The four ways to come by predictions, of which a model has exactly one. */
export const MODEL_SOURCES = ['train', 'load', 'run', 'predictions'] as const;

/** The key `model`: what makes the predictions. */
export function modelSchema() {
  return z
    .strictObject({
      train: later(trainSchema).exactOptional(),
      load: z
        .strictObject({ path: name('The file that --save-model wrote (.json), or a model in ONNX (.onnx).') })
        .describe('Loads a saved model.')
        .exactOptional(),
      run: later(runSchema).exactOptional(),
      predictions: later(() =>
        predictionsSchema('Without it y_pred and y_score are columns of the data itself.'),
      ).exactOptional(),
      threshold: z
        .number()
        .min(0)
        .max(1)
        .describe("Selected means y_score >= threshold. Without it the model's own labels count.")
        .exactOptional(),
    })
    .describe('What makes the predictions: exactly one of train, load, run and predictions.')
    .meta({ oneOf: MODEL_SOURCES.map((source) => ({ required: [source] })) });
}

function trainSchema() {
  return z
    .strictObject({
      algorithm: oneOf(['decision_tree'], 'The learner.'),
      max_depth: wholeNumber(1, 1000, 'The greatest depth of the tree. Without it there is no limit.').exactOptional(),
      min_samples_leaf: wholeNumber(1, 1_000_000_000, 'The fewest rows a leaf may have.').default(1),
      min_samples_split: wholeNumber(2, 1_000_000_000, 'The fewest rows that may be split further.').default(2),
      exclude: z
        .array(name('A column.'))
        .describe('Columns that are no inputs.')
        .default(() => []),
      include: z
        .array(name('A column.'))
        .describe('The columns of sample_weight or id, if they shall be inputs after all.')
        .default(() => []),
      include_sensitive: z
        .union([z.boolean(), z.array(name('A sensitive feature or its column.')).min(1)])
        .describe('Whether columns of sensitive features are inputs: true for all, or a list of those that are.')
        .default(false),
      use_sample_weight: z.boolean().describe("Whether rows train with the data's sample_weight.").default(false),
    })
    .describe('Trains a model on the rows that are not assessed.');
}

function runSchema() {
  return z
    .strictObject({
      command: z
        .array(name('A word of the command.'))
        .min(1)
        .describe('The program and its arguments, without a shell.'),
      timeout_minutes: z.number().gt(0).max(360).describe('After how long it is stopped.').default(30),
      env: z
        .array(name('The name of a variable.'))
        .describe('Environment variables it may see.')
        .default(() => []),
      predictions: predictionsSchema('The file that it writes.'),
    })
    .describe('Runs a program that writes predictions.');
}

function predictionsSchema(pathDescription: string) {
  return z
    .strictObject({
      path: name(`A file of predictions. ${pathDescription}`).exactOptional(),
      y_pred: name('The column of predicted labels.').exactOptional(),
      y_score: name('The column of scores of the positive label, in [0, 1].').exactOptional(),
    })
    .describe('Predictions that were made elsewhere.')
    .meta({ anyOf: [{ required: ['y_pred'] }, { required: ['y_score'] }] });
}
