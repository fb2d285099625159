import { requireColumns } from '../data/require-columns.ts';
import type { ColumnRoles } from '../data/roles.ts';
import { describeModel } from './describe.ts';
import { ofTwoLabels } from './of-two-labels.ts';
import { predictRows } from './predict.ts';
import type { ModelContext, PreparedModel } from './prepared-model.ts';
import { saveModel } from './saved-model.ts';
import { trainTree } from './train.ts';

/** `model.train` of a policy. */
export interface TrainSettings {
  readonly max_depth?: number | undefined;
  readonly min_samples_leaf: number;
  readonly min_samples_split: number;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly include_sensitive: boolean | readonly string[];
  readonly use_sample_weight: boolean;
}

/** A decision tree that is trained on the rows that are not assessed. */
export function trainKind(settings: TrainSettings, { roles, threshold }: ModelContext): PreparedModel {
  return {
    columns(header, place) {
      requireColumns(header, named(settings), place);
      return inputs(header, settings, roles).map((name) => ({ name, as: 'coded' }));
    },
    async assess(dataset) {
      const { table, labels, classes, weights, training, assessed } = ofTwoLabels(dataset);
      const { max_depth, min_samples_leaf, min_samples_split, use_sample_weight } = settings;
      const model = trainTree({
        table,
        inputs: inputs(table.header, settings, roles),
        labels,
        classes,
        rows: training,
        weights: use_sample_weight ? weights : undefined,
        parameters: { maxDepth: max_depth, minSamplesLeaf: min_samples_leaf, minSamplesSplit: min_samples_split },
      });
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

/** Every column without a role, in the data's order; those with one only where the policy asks for them. */
function inputs(
  header: readonly string[],
  { exclude, include, include_sensitive }: TrainSettings,
  { label, weight, id, split, sensitive, control }: ColumnRoles,
): readonly string[] {
  const asked = new Set([...include, ...listed(include_sensitive)]);
  const left = new Set([
    label,
    weight,
    id,
    split,
    ...(include_sensitive === true ? [] : sensitive),
    ...control,
    ...exclude,
  ]);
  return header.filter((name) => name !== '' && (!left.has(name) || (asked.has(name) && !exclude.includes(name))));
}

/** Every column that the settings name. */
function named({ exclude, include, include_sensitive }: TrainSettings): readonly string[] {
  return [...exclude, ...include, ...listed(include_sensitive)];
}

function listed(names: boolean | readonly string[]): readonly string[] {
  return typeof names === 'boolean' ? [] : names;
}
