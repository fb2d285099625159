import { eachVsRest } from '../../tally/one-vs-rest.ts';
import { balancedAccuracy as binaryBalancedAccuracy } from '../accuracy.ts';
import { truePositiveRate } from '../confusion-rates.ts';
import { type ClassMetric, meanOfClasses, measureOfClasses, ofDisjointShares } from './macro.ts';

/**
 * The mean of the recalls of all classes of the task, in [0, 1]. A group without rows of one of them has no value
 * (`no_positives`); with `zeroDivision` set it is, as in scikit-learn, the mean over the classes that occur.
 */
export const balancedAccuracy: ClassMetric = {
  title: binaryBalancedAccuracy.title,
  formula: 'mean over classes of TP / (TP + FN)',
  range: [0, 1],
  ideal: 1,
  source: binaryBalancedAccuracy.source,
  ...measureOfClasses((classes, { zeroDivision }) => {
    const recalls = classes.map((one) => truePositiveRate.measure(one, { zeroDivision: undefined }));
    const found = recalls.filter(({ value }) => value !== undefined);
    if (found.length === 0) {
      const empty = classes.every((one) => truePositiveRate.rowsDividedBy(one) === 0);
      return { reason: empty ? 'no_rows' : 'zero_weight' };
    }
    return meanOfClasses(zeroDivision === undefined ? recalls : found);
  }),
  rowsDividedBy: (tally) => Math.min(...eachVsRest(tally).map(truePositiveRate.rowsDividedBy)),
  uncertainty: ofDisjointShares({ of: ({ tp }) => tp, over: ({ tp, fn }) => tp + fn }),
};
