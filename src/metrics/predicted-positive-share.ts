import { type Metric, massOf } from './metric.ts';
import { quotient } from './rate.ts';
import { shareAmong } from './share-among.ts';

const selected = ({ tp, fp }: { readonly tp: number; readonly fp: number }): number => tp + fp;

/**
 * The share of a group among all who are selected, in [0, 1]; 1 over all rows. It grows with the size of the group, and
 * is therefore no selection rate.
 */
export const predictedPositiveShare: Metric = {
  title: 'Share of the selected',
  formula: '(TP + FP) of the group / (TP + FP) of all rows',
  range: [0, 1],
  source: 'Aequitas ppr (predicted positive rate)',
  measure: (tally, { whole = tally }) =>
    quotient(
      selected(massOf(tally)),
      selected(massOf(whole)),
      selected(whole.cells) === 0 ? 'no_predicted_positives' : 'zero_weight',
    ),
  rowsDividedBy: ({ cells }) => selected(cells),
  comparedWith: 'others',
  uncertainty: {
    parts: (tally, whole) => {
      const part = shareAmong(tally, whole, selected);
      return part && [part];
    },
    pooled: false,
  },
};
