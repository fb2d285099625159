import type { Tally } from '../tally/tally.ts';
import { type Metric, massOf } from './metric.ts';
import { type Part, shareOf } from './part.ts';
import { quotient } from './rate.ts';

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
  uncertainty: { parts: partOfWhole, pooled: false },
};

/** Shares of one whole are not independent of one another, hence no mass and no comparison by parts. */
function partOfWhole(tally: Tally, whole: Tally): readonly Part[] | undefined {
  const [over] = shareOf(whole, { of: selected, over: selected }) ?? [];
  if (over === undefined) return undefined;
  const [part] =
    shareOf(
      {
        cells: { tp: selected(tally.cells), fn: selected(whole.cells) - selected(tally.cells), tn: 0, fp: 0 },
        ...(tally.weighted &&
          whole.weighted && {
            weighted: {
              tp: selected(tally.weighted),
              fn: selected(whole.weighted) - selected(tally.weighted),
              tn: 0,
              fp: 0,
            },
          }),
        ...(tally.weightedSquares &&
          whole.weightedSquares && {
            weightedSquares: {
              tp: selected(tally.weightedSquares),
              fn: selected(whole.weightedSquares) - selected(tally.weightedSquares),
              tn: 0,
              fp: 0,
            },
          }),
      },
      { of: ({ tp }) => tp, over: ({ tp, fn }) => tp + fn },
    ) ?? [];
  if (part === undefined) return undefined;
  const { mass: _mass, ...alone } = part;
  return [alone];
}
