import { type Metric, massOf } from './metric.ts';
import { shareOf } from './part.ts';
import { quotient } from './rate.ts';

/**
 * How many positives are passed over for each negative that is selected: FN / FP, in [0, ∞), 1 where both errors are as
 * frequent. No value without a false positive. A group's own value is neither good nor bad: groups are to have the same.
 *
 * Its interval is Wilson's of the share x = FN / (FN + FP) of the errors, carried through x / (1 − x).
 */
export const treatmentEquality: Metric = {
  title: 'Treatment equality',
  formula: 'FN / FP',
  range: [0, Number.POSITIVE_INFINITY],
  source:
    'Berk, Heidari, Jabbari, Kearns and Roth, Fairness in criminal justice risk assessments, 2018; SageMaker Clarify TE',
  measure(tally) {
    const { fn, fp } = massOf(tally);
    return quotient(fn, fp, tally.cells.fp === 0 ? 'no_false_positives' : 'zero_weight');
  },
  rowsDividedBy: ({ cells: { fn, fp } }) => fn + fp,
  hiddenAlone: true,
  uncertainty: {
    parts: (tally) => shareOf(tally, { of: ({ fn }) => fn, over: ({ fn, fp }) => fn + fp }),
    of: ([missed = 0]) => missed / (1 - missed),
  },
};
