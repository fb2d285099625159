import { z } from 'zod';
import { type Place, UserError } from '../errors.ts';
import { printableJson } from '../printable-json.ts';
import type { DecisionTree } from './decision-tree.ts';
import { type Encoding, featureCount, MAX_FEATURES } from './encoding.ts';
import { type Flaw, fromMlCart, toMlCart } from './ml-cart.ts';
import type { TrainedModel } from './trained-model.ts';

const FORMAT = 'fairness-gate-model';
const VERSION = 1;

/** The file of a model: JSON, and the same bytes for the same model. */
export function saveModel({ kind, encodings, classes, parameters, tree }: TrainedModel): string {
  const { maxDepth = null, minSamplesLeaf, minSamplesSplit, useSampleWeight } = parameters;
  const { negative, positive } = classes;
  const inputs = encodings.map(
    (encoding) =>
      `\n  ${JSON.stringify({ column: encoding.column, kind: encoding.kind, ...('categories' in encoding && { categories: encoding.categories }) })}`,
  );
  const parts = {
    format: JSON.stringify(FORMAT),
    version: VERSION,
    kind: JSON.stringify(kind),
    classes: printableJson(JSON.stringify({ negative, positive })),
    parameters: JSON.stringify({
      max_depth: maxDepth,
      min_samples_leaf: minSamplesLeaf,
      min_samples_split: minSamplesSplit,
      use_sample_weight: useSampleWeight,
    }),
    inputs: printableJson(`[${inputs.join(',')}\n]`),
    tree: toMlCart(tree, parameters),
  };
  return `{\n${Object.entries(parts)
    .map(([key, text]) => `"${key}":${text}`)
    .join(',\n')}\n}\n`;
}

/**
 * Reads such a file, which may come from anyone: every part is checked, and its size is bounded.
 *
 * @throws UserError for anything but a sound model of this version
 */
export function loadModel(text: string, path: string): TrainedModel {
  const place = { file: path };
  const json = parsed(text, place);
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(1) }).safeParse(json);
  if (!head.success) throw noModel(place);
  if (head.data.version > VERSION) throw newer(place);
  const read = modelFile().safeParse(json);
  if (!read.success) throw unsound(flawIn(read.error), place);
  const { kind, classes, parameters, inputs } = read.data;
  const features = inputs.reduce((sum, input) => sum + featureCount(input), 0);
  if (features > MAX_FEATURES)
    throw unsound(`it has more than ${MAX_FEATURES.toLocaleString('en-US')} features`, place);
  const doubled = repeated(inputs);
  if (doubled !== undefined) throw unsound(`the input "${doubled}" stands there twice, or a category of it`, place);
  const tree = fromMlCart(read.data.tree, { features });
  if (isFlaw(tree)) throw unsound(`the tree ${tree.flaw}`, place);
  return {
    kind,
    encodings: inputs,
    classes,
    parameters: {
      ...(parameters.max_depth !== null && { maxDepth: parameters.max_depth }),
      minSamplesLeaf: parameters.min_samples_leaf,
      minSamplesSplit: parameters.min_samples_split,
      useSampleWeight: parameters.use_sample_weight,
    },
    tree,
  };
}

function modelFile() {
  const wholeNumber = (least: number) => z.number().int().min(least);
  const value = z.union([z.string(), z.number(), z.boolean()]);
  const categories = z.array(value).max(MAX_FEATURES);
  const input = z.discriminatedUnion('kind', [
    z.strictObject({ column: z.string(), kind: z.literal('numeric') }),
    z.strictObject({ column: z.string(), kind: z.literal('categorical'), categories }),
  ]);
  return z.strictObject({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    kind: z.literal('decision_tree'),
    classes: z.strictObject({ negative: value.nullable(), positive: value }),
    parameters: z.strictObject({
      max_depth: wholeNumber(1).nullable(),
      min_samples_leaf: wholeNumber(1),
      min_samples_split: wholeNumber(2),
      use_sample_weight: z.boolean(),
    }),
    inputs: z.array(input).min(1),
    // The tree may be deeper than a recursive checker can go.
    tree: z.unknown(),
  });
}

function parsed(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noModel(place);
  }
}

function flawIn({ issues }: z.ZodError): string {
  const path = issues[0]?.path.join('.') ?? '';
  return path === '' ? 'it has keys that no model has' : `"${path}" is not what it should be`;
}

/** The first column that comes twice, or whose categories do. */
function repeated(inputs: readonly Encoding[]): string | undefined {
  const columns = new Set<string>();
  for (const encoding of inputs) {
    const { column } = encoding;
    const known = columns.has(column);
    columns.add(column);
    if (known || ('categories' in encoding && new Set(encoding.categories).size < encoding.categories.length))
      return column;
  }
  return undefined;
}

function isFlaw(tree: DecisionTree | Flaw): tree is Flaw {
  return 'flaw' in tree;
}

const REMEDY = 'Save the model anew with --save-model.';

function noModel(place: Place): UserError {
  return new UserError('MODEL_FORMAT', `"${place.file}" is no model that --save-model wrote.`, REMEDY, place);
}

function newer(place: Place): UserError {
  return new UserError(
    'MODEL_VERSION',
    `The model "${place.file}" was saved by a newer release of Fairness Gate.`,
    'Update Fairness Gate, or save the model anew with this release.',
    place,
  );
}

function unsound(what: string, place: Place): UserError {
  return new UserError('MODEL_UNSOUND', `The model "${place.file}" is damaged: ${what}.`, REMEDY, place);
}
