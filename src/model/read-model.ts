import { extname } from 'node:path';
import { UserError } from '../errors.ts';
import type { Source } from '../source/source.ts';
import { laterModelExtensions, modelFormats } from './index.ts';
import type { ModelFormat } from './model-format.ts';
import type { TrainedModel } from './trained-model.ts';

/** A tree of the most nodes, with the most features, takes less. */
const MAX_MODEL_BYTES = 256 * 2 ** 20;

/**
 * Reads the model that a policy names.
 *
 * @throws UserError for an absent file, an unknown format or an unsound model
 */
export async function readModel(source: Source, path: string): Promise<TrainedModel> {
  const format = formatOf(path);
  return format.load(await source.readText(path, { maxBytes: MAX_MODEL_BYTES, what: 'model' }), path);
}

function formatOf(path: string): ModelFormat {
  const extension = extname(path).toLowerCase();
  const format = modelFormats.find(({ extensions }) => extensions.includes(extension));
  if (format) return format;
  const legal = `Legal endings: ${modelFormats.flatMap(({ extensions }) => extensions).join(', ')}.`;
  throw laterModelExtensions.includes(extension)
    ? new UserError('MODEL_FORMAT_LATER', `"${path}": ${extension} models are not supported yet.`, legal, {
        file: path,
      })
    : new UserError('MODEL_FORMAT', `"${path}" has an unknown ending.`, legal, { file: path });
}
