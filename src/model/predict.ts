import type { Classes } from '../data/classes.ts';
import { sameLabel } from '../data/labels.ts';
import type { Scalar, Table } from '../data/table.ts';
import { UserError } from '../errors.ts';
import { encodeRows, type UnknownCategories } from './encode.ts';
import type { Predictions } from './model.ts';
import type { TrainedModel } from './trained-model.ts';
import { treeLeaves } from './tree-leaves.ts';

export interface PredictOptions {
  /** Rows of the table, or `undefined` for all. */
  readonly rows: Uint32Array | undefined;
  /** Selected means a score of at least this. Absent: selected means a score above that of the other class. */
  readonly threshold?: number | undefined;
}

export interface ModelPredictions extends Predictions {
  readonly scores: Float64Array;
  /** Inputs whose rows hold categories that the model never saw; they count as none of its categories. */
  readonly unknown: readonly UnknownCategories[];
}

/**
 * What a trained model says of rows: the score is the share of the positive class in the row's leaf.
 *
 * @throws UserError where the data lacks a column of the model, or holds a text or nothing where it needs a number
 */
export function predictRows(model: TrainedModel, table: Table, { rows, threshold }: PredictOptions): ModelPredictions {
  const { columns, unknown } = encodeRows(table, model.encodings, rows);
  const { negative, positive } = model.tree;
  const leaves = treeLeaves(model.tree, columns, rows?.length ?? table.rows);
  const scores = new Float64Array(leaves.length);
  const labels = new Uint8Array(leaves.length);
  for (let at = 0; at < leaves.length; at++) {
    const leaf = leaves[at] as number;
    const score = positive[leaf] as number;
    scores[at] = score;
    labels[at] = Number(threshold === undefined ? score > (negative[leaf] as number) : score >= threshold);
  }
  return { labels, scores, unknown };
}

/**
 * A loaded model and the data must speak of the same two labels.
 *
 * @throws UserError if they do not
 */
export function requireSameClasses(model: TrainedModel, data: Classes): void {
  const fits = (ours: Scalar, theirs: Scalar) => ours === null || theirs === null || sameLabel(ours, theirs);
  if (fits(model.classes.positive, data.positive) && fits(model.classes.negative, data.negative)) return;
  throw new UserError(
    'MODEL_OTHER_LABELS',
    `The model tells ${named(model.classes)}; the data holds ${named(data)}.`,
    'Set "y_true" and "pos_label" under "data" as they were when the model was trained, or train it anew.',
  );
}

function named({ positive, negative }: Classes): string {
  const other = negative === null ? '' : ` from "${String(negative)}"`;
  return `"${String(positive)}" (positive)${other}`;
}
