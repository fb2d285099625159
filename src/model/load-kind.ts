import { describeModel } from './describe.ts';
import { ofTwoLabels } from './of-two-labels.ts';
import { predictRows, requireSameClasses } from './predict.ts';
import type { ModelContext, PreparedModel } from './prepared-model.ts';
import { readModel } from './read-model.ts';
import { saveModel } from './saved-model.ts';

/** A model that was saved before. Columns that it needs and the data lacks are told when it is asked to predict. */
export async function loadKind(
  { path }: { readonly path: string },
  { source, threshold }: ModelContext,
): Promise<PreparedModel> {
  const model = await readModel(source, path);
  const inputs = model.encodings.map(({ column }) => column);
  return {
    columns: (header) => inputs.filter((name) => header.includes(name)).map((name) => ({ name, as: 'coded' })),
    async assess(dataset) {
      const { table, classes, assessed } = ofTwoLabels(dataset);
      requireSameClasses(model, classes);
      const { unknown, ...predictions } = predictRows(model, table, { rows: assessed, threshold });
      return {
        predictions: { task: 'binary', ...predictions },
        description: describeModel(model),
        saved: saveModel(model),
        unknown,
      };
    },
  };
}
