import type { Classes } from '../data/classes.ts';
import type { Table } from '../data/table.ts';
import { UserError } from '../errors.ts';
import type { TreeParameters } from './decision-tree.ts';
import { encodeRows } from './encode.ts';
import { toEncodings } from './encoding.ts';
import type { TrainedModel } from './trained-model.ts';
import { growTree } from './tree-grower.ts';

export interface Training {
  readonly table: Table;
  /** Columns of the table, in the order of the data. */
  readonly inputs: readonly string[];
  /** For each row of the table 1 = positive. */
  readonly labels: Uint8Array;
  readonly classes: Classes;
  /** Rows of the table to learn from. */
  readonly rows: Uint32Array;
  /** For each row of the table, if rows are to count by their weight. */
  readonly weights?: Float64Array | undefined;
  readonly parameters: TreeParameters;
}

/**
 * Trains a decision tree. How inputs are encoded is decided over all rows of the table, the rest on the training rows.
 *
 * @throws UserError where there is nothing to learn from, an input cannot be encoded or a weight is unsound
 */
export function trainTree({ table, inputs, labels, classes, rows, weights, parameters }: Training): TrainedModel {
  if (rows.length === 0) throw noRows();
  if (inputs.length === 0) throw noInputs();
  const encodings = toEncodings(table, inputs);
  const { columns } = encodeRows(table, encodings, rows);
  const tree = growTree(
    {
      columns,
      labels: Uint8Array.from(rows, (row) => labels[row] as number),
      ...(weights && { weights: soundWeights(table, rows, weights) }),
    },
    parameters,
  );
  const useSampleWeight = weights !== undefined;
  return { kind: 'decision_tree', encodings, classes, parameters: { ...parameters, useSampleWeight }, tree };
}

function soundWeights(table: Table, rows: Uint32Array, weights: Float64Array): Float64Array {
  const taken = Float64Array.from(rows, (row) => weights[row] as number);
  const unsound = rows.filter(
    (_, at) => !((taken[at] as number) >= 0 && (taken[at] as number) < Number.POSITIVE_INFINITY),
  );
  if (unsound.length > 0) {
    throw new UserError(
      'MODEL_WEIGHT',
      `${unsound.length} training ${unsound.length === 1 ? 'row has' : 'rows have'} no weight or a negative one.`,
      'A sample weight is a finite number from 0 up. Mend the data, or write "use_sample_weight: false" under "model.train".',
      table.place(unsound.reduce((first, row) => Math.min(first, row))),
    );
  }
  if (!taken.some((weight) => weight > 0)) {
    throw new UserError(
      'MODEL_NO_WEIGHT',
      'Every training row has the weight 0, so there is nothing to learn from.',
      'Give training rows a weight, or write "use_sample_weight: false" under "model.train".',
    );
  }
  return taken;
}

function noRows(): UserError {
  return new UserError(
    'MODEL_NO_TRAINING_ROWS',
    'There is no row to train on: every row is assessed.',
    'Write "split" under "data", so that some rows train and the others are assessed.',
  );
}

function noInputs(): UserError {
  return new UserError(
    'MODEL_NO_INPUTS',
    'No column is left for the model to look at.',
    'Exclude fewer columns, or ask for those of sensitive features with "include_sensitive" under "model.train".',
  );
}
