import { isReference, itself } from './against-reference.ts';
import { falsePositiveRate, truePositiveRate } from './confusion-rates.ts';
import type { Metric } from './metric.ts';

const strict = { zeroDivision: undefined };

/**
 * The mean of how much the false and the true positive rate of a group exceed those of the reference group, in [−1, 1];
 * 0 for the reference itself. No value where one of the four rates has none. Errors of opposite kind cancel out: equalized
 * odds do not.
 *
 * The interval is square-and-add over the Wilson bounds of the four rates. The difference of two groups' values does not
 * depend on the reference, whose share in both intervals is counted all the same: such an interval is on the wide side.
 */
export const averageOddsDifference: Metric = {
  title: 'Average odds difference',
  formula: '½ [(FPR − FPR of the reference) + (TPR − TPR of the reference)]',
  range: [-1, 1],
  ideal: 0,
  sign: 'Above 0 the group is selected more readily than the reference among those of the same label, below 0 less.',
  source: 'AIF360 average_odds_difference (unprivileged − privileged)',
  comparedWith: 'reference',
  measure(tally, { reference }) {
    if (reference === undefined) return { reason: 'no_reference' };
    const rates = [tally, reference].flatMap((of) => [
      falsePositiveRate.measure(of, strict),
      truePositiveRate.measure(of, strict),
    ]);
    const missing = rates.find(({ value }) => value === undefined);
    if (missing?.reason !== undefined) return { reason: missing.reason };
    return { value: mean(rates.map(({ value }) => value as number)) };
  },
  rowsDividedBy: (tally) => Math.min(falsePositiveRate.rowsDividedBy(tally), truePositiveRate.rowsDividedBy(tally)),
  uncertainty: {
    parts(tally, whole, compared) {
      const { reference } = compared;
      if (reference === undefined) return undefined;
      if (isReference(tally, compared)) return itself(averageOddsDifference.rowsDividedBy(tally));
      const parts = [tally, reference].flatMap((of) =>
        [falsePositiveRate, truePositiveRate].map((rate) => rate.uncertainty?.parts(of, whole, compared)?.[0]),
      );
      return parts.every((part) => part !== undefined) ? parts : undefined;
    },
    of: (values) => (values.length === 1 ? (values[0] as number) : mean(values)),
  },
};

function mean([fpr = 0, tpr = 0, fprOfReference = 0, tprOfReference = 0]: readonly number[]): number {
  return (fpr - fprOfReference + (tpr - tprOfReference)) / 2;
}
