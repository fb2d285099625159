import type { ModelFormat } from './model-format.ts';
import { loadModel } from './saved-model.ts';

/** The formats of models that can be loaded. */
export const modelFormats: readonly ModelFormat[] = [{ extensions: ['.json'], load: loadModel }];

/** Formats of a later release, refused by name. */
export const laterModelExtensions: readonly string[] = ['.onnx'];
