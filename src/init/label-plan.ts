import { distinctLabels, type LabelCount, speakForThemselves } from '../data/classes.ts';
import { numericValues } from '../data/numeric-values.ts';
import type { CodedColumn, Scalar } from '../data/table.ts';
import { UserError } from '../errors.ts';

/** Numbers with more values than this are taken for quantities, not for classes. */
const MOST_NUMBERED_CLASSES = 10;
const MOST_CLASSES = 50;

/** What the label column seems to be. */
export type LabelPlan = BinaryLabel | ManyLabels;

interface LabelColumn {
  readonly column: string;
  /** Rows without a label. */
  readonly missing: number;
  /** The labels that occur, in order. */
  readonly labels: readonly LabelCount[];
}

export interface BinaryLabel extends LabelColumn {
  readonly task: 'binary';
  /** The label that is proposed as the positive one: the last in order, as in scikit-learn. */
  readonly positive: Scalar;
  readonly negative: Scalar;
  /** Whether that is a proposal. Labels 0 and 1 and booleans need none. */
  readonly proposed: boolean;
}

export interface ManyLabels extends LabelColumn {
  readonly task: 'multiclass' | 'regression';
  /** Whether all labels are numbers, so that the other task is possible too. */
  readonly numeric: boolean;
}

/**
 * Which task the labels in a column fit.
 *
 * @throws UserError where they are none: empty, one alone, or as many texts as names have
 */
export function toLabelPlan(column: CodedColumn): LabelPlan {
  const labels = distinctLabels(column);
  const rows = labels.reduce((sum, label) => sum + label.rows, 0);
  const known = { column: column.name, missing: column.codes.length - rows, labels };
  const [first, second] = labels;
  if (first === undefined) {
    throw unfit(`The label column "${column.name}" is empty in every row.`, 'Name the column that holds the labels.');
  }
  if (second === undefined) {
    throw unfit(
      `The label column "${column.name}" holds one label alone, "${String(first.value)}", so no error of a model could be counted.`,
      'Name another column with "--y-true", or data in which more than one label occurs.',
    );
  }
  if (labels.length === 2) {
    const proposed = !speakForThemselves(labels);
    return { ...known, task: 'binary', negative: first.value, positive: second.value, proposed };
  }
  const numeric = numericValues(column) !== undefined;
  if (numeric && labels.length > MOST_NUMBERED_CLASSES) return { ...known, task: 'regression', numeric };
  if (labels.length > MOST_CLASSES) {
    throw unfit(
      `The column "${column.name}" holds ${labels.length.toLocaleString('en-US')} different texts, too many for labels.`,
      'Name the column that holds what was true of each person with "--y-true".',
    );
  }
  return { ...known, task: 'multiclass', numeric };
}

function unfit(message: string, hint: string): UserError {
  return new UserError('INIT_LABEL', message, hint);
}
