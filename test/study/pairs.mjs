/** Populations of two models on the same rows, and samples of them. */

/**
 * The chances of the eight joint cells of a group. Each label has its rate before, and the shares of its rows that gain
 * and lose a positive decision.
 */
export function jointChances({ base, negatives, positives }) {
  const four = ({ rate, gain, loss }, share) => [1 - rate - gain, gain, loss, rate - loss].map((part) => share * part);
  return [...four(negatives, 1 - base), ...four(positives, base)];
}

/** A group whose selection rate is all that matters: a third are positives, and both labels are selected alike. */
export function selection(rate, gain, loss) {
  return jointChances({ base: 1 / 3, negatives: { rate, gain, loss }, positives: { rate, gain, loss } });
}

export function drawPair(random, rows, chances) {
  return { rows: random.multinomial(rows, chances) };
}

/** The rate of what `of` counts among the cells that `over` takes, on a side: both of label and prediction. */
export function rateOf(cells, side, of, over = () => true) {
  let [counted, all] = [0, 0];
  cells.forEach((mass, cell) => {
    const [label, prediction] = [cell >> 2, side === 'before' ? (cell >> 1) & 1 : cell & 1];
    if (!over(label, prediction)) return;
    all += mass;
    if (of(label, prediction)) counted += mass;
  });
  return counted / all;
}

const selected = (_, prediction) => prediction === 1;

export const RATES_OF = {
  selection_rate: (cells, side) => rateOf(cells, side, selected),
  true_positive_rate: (cells, side) => rateOf(cells, side, selected, (label) => label === 1),
  false_positive_rate: (cells, side) => rateOf(cells, side, selected, (label) => label === 0),
  precision_score: (cells, side) => rateOf(cells, side, (label) => label === 1, selected),
  f1_score(cells, side) {
    const recall = RATES_OF.true_positive_rate(cells, side);
    const precision = RATES_OF.precision_score(cells, side);
    return (2 * precision * recall) / (precision + recall);
  },
};

export const range = (values) => Math.max(...values) - Math.min(...values);
export const ratio = (values) => Math.min(...values) / Math.max(...values);

/** after − before of what a function makes of the cells of all groups on a side. */
export function truthOf(of, groups) {
  return of(groups, 'after') - of(groups, 'before');
}
