import { squareAndAdd } from '../stats/square-and-add.ts';
import { merge } from '../tally/merge.ts';
import type { Cells, Tally } from '../tally/tally.ts';
import { isReference, itself } from './against-reference.ts';
import { type Compared, type Measured, type Metric, massOf, total } from './metric.ts';
import { type Part, shareOf } from './part.ts';
import { prevalence } from './prevalence.ts';
import { overNoRows } from './rate.ts';
import { shareAmong } from './share-among.ts';

const strict = { zeroDivision: undefined };
const positives = ({ tp, fn }: Cells): number => tp + fn;
const negatives = ({ tn, fp }: Cells): number => tn + fp;

/** What data says before there is a model: the labels and the sizes of a group and of the reference group. */
function ofData(
  words: Pick<Metric, 'title' | 'formula' | 'range' | 'source'> & Partial<Pick<Metric, 'sign'>>,
  measured: (group: Tally, reference: Tally) => Measured,
  parts?: (group: Tally, reference: Tally) => readonly Part[] | undefined,
): Metric {
  return {
    ...words,
    comparedWith: 'reference',
    measure: (group, { reference }) =>
      reference === undefined ? { reason: 'no_reference' } : measured(group, reference),
    rowsDividedBy: ({ cells }) => total(cells),
    ...(parts && {
      uncertainty: {
        pooled: false,
        parts: (group: Tally, _whole: Tally, compared: Compared) => {
          if (compared.reference === undefined) return undefined;
          return isReference(group, compared) ? itself(total(group.cells)) : parts(group, compared.reference);
        },
      },
    }),
  };
}

/** Of both labels. Neither is 1 less the other, which loses the digits of a share near 0. */
type Shares = readonly [positives: number, negatives: number];

/** A function of the shares of the labels in the reference and in the group, each of which needs a row. */
function ofShares(of: (inReference: Shares, inGroup: Shares) => Measured) {
  return (group: Tally, reference: Tally): Measured => {
    const [other, own] = [prevalence.measure(reference, strict), prevalence.measure(group, strict)];
    if (own.value === undefined) return own;
    if (other.value === undefined) return other;
    return of([other.value, shareOfNegatives(reference)], [own.value, shareOfNegatives(group)]);
  };
}

function shareOfNegatives(tally: Tally): number {
  const mass = massOf(tally);
  return negatives(mass) / total(mass);
}

/**
 * Rows (weight) of the reference less those of the group over those of both, in [−1, 1]. The interval is Wilson's of the
 * group's share p among both, through 1 − 2p.
 */
export const classImbalance = ofData(
  {
    title: 'Class imbalance',
    formula: '(n of the reference − n) / (n of the reference + n)',
    range: [-1, 1],
    sign: 'Above 0 the group has fewer rows than the reference, below 0 more.',
    source: 'SageMaker Clarify CI; the sign of AIF360 class_imbalance is the other one',
  },
  (group, reference) => {
    const [own, other] = [total(massOf(group)), total(massOf(reference))];
    return own + other > 0 ? { value: (other - own) / (other + own) } : { reason: overNoRows(group) };
  },
  (group, reference) => {
    const share = shareAmong(group, merge(group, reference), total);
    return share && [through(share, (p) => 1 - 2 * p)];
  },
);

/** The share of positive labels in the reference less that in the group, in [−1, 1]. The interval is Newcombe's. */
export const labelDifference = ofData(
  {
    title: 'Label difference',
    formula: '(TP + FN) / n of the reference − (TP + FN) / n',
    range: [-1, 1],
    sign: 'Above 0 fewer of the group have the positive label than of the reference, below 0 more.',
    source: 'SageMaker Clarify DPL; AIF360 mean_difference of labels has the other sign',
  },
  ofShares(([inReference], [inGroup]) => ({ value: inReference - inGroup })),
  (group, reference) => differenceOf(group, reference, (bounds) => bounds),
);

/**
 * How far the labels of the reference are from those of the group: Σ over the two labels of P ln(P / Q), P their shares in
 * the reference, Q in the group. In nats, in [0, ∞); no value where a label of the reference does not occur in the group.
 * It has no interval: at equal shares it is 0 and cannot be less, so that chance alone lifts it.
 *
 * Source: S. Kullback, R. A. Leibler, "On information and sufficiency", Annals of Mathematical Statistics 22 (1951) 79–86.
 */
export const kullbackLeiblerDivergence = ofData(
  {
    title: 'Kullback–Leibler divergence of labels',
    formula: 'Σ over labels P ln(P / Q), P of the reference, Q of the group',
    range: [0, Number.POSITIVE_INFINITY],
    source: 'Kullback and Leibler, On information and sufficiency, 1951; SageMaker Clarify KL; AIF360 kl_divergence',
  },
  ofShares((inReference, inGroup) => {
    const value = divergence(inReference, inGroup);
    return Number.isFinite(value) ? { value } : { reason: 'infinite' };
  }),
);

/**
 * ½ KL(P‖M) + ½ KL(Q‖M), M the mean of both, P and Q as above: in nats, in [0, ln 2], and always with a value. No
 * interval, for the same reason.
 *
 * Source: J. Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory 37 (1991)
 * 145–151.
 */
export const jensenShannonDivergence = ofData(
  {
    title: 'Jensen–Shannon divergence of labels',
    formula: '½ KL(P‖M) + ½ KL(Q‖M), M = (P + Q) / 2, P of the reference, Q of the group',
    range: [0, Math.LN2],
    source: 'Lin, Divergence measures based on the Shannon entropy, 1991; SageMaker Clarify JS',
  },
  ofShares((inReference, inGroup) => {
    const middle: Shares = [(inReference[0] + inGroup[0]) / 2, (inReference[1] + inGroup[1]) / 2];
    return { value: (divergence(inReference, middle) + divergence(inGroup, middle)) / 2 };
  }),
);

/** Half the sum over labels of |P − Q|: of two labels, how far apart their shares are. The interval is Newcombe's, folded. */
export const totalVariationDistance = ofData(
  {
    title: 'Total variation distance of labels',
    formula: '½ Σ over labels |P − Q|, P of the reference, Q of the group',
    range: [0, 1],
    source: 'SageMaker Clarify TVD',
  },
  ofShares(([inReference], [inGroup]) => ({ value: Math.abs(inReference - inGroup) })),
  (group, reference) =>
    differenceOf(group, reference, ({ low, high }) => ({
      low: Math.max(0, low, -high),
      high: Math.max(Math.abs(low), Math.abs(high)),
    })),
);

/** Σ p ln(p / q) over both labels; 0 ln 0 is 0. */
function divergence(p: Shares, q: Shares): number {
  const term = (one: number, other: number) => (one === 0 ? 0 : one * Math.log(one / other));
  return Math.max(0, term(p[0], q[0]) + term(p[1], q[1]));
}

type Bounds = ReturnType<Part['bounds']>;

/** The difference of the shares of positives as one part, its Newcombe bounds passed through `seen`. */
function differenceOf(group: Tally, reference: Tally, seen: (bounds: Bounds) => Bounds): readonly Part[] | undefined {
  const share = { of: positives, over: total };
  const [[other] = [], [own] = []] = [shareOf(reference, share), shareOf(group, share)];
  if (other === undefined || own === undefined) return undefined;
  const value = seen({ low: other.value - own.value, high: other.value - own.value }).high;
  const bounds = (z: number) =>
    seen(
      squareAndAdd(
        [other, own].map((part) => ({ value: part.value, ...part.bounds(z) })),
        ([first = 0, second = 0]) => first - second,
      ),
    );
  return [{ value, bounds, rows: Math.min(other.rows, own.rows), share: false }];
}

/** A part seen through a falling function. */
function through({ value, bounds, rows }: Part, of: (value: number) => number): Part {
  const turned = (z: number) => {
    const { low, high } = bounds(z);
    return { low: of(high), high: of(low) };
  };
  return { value: of(value), bounds: turned, rows, share: false };
}
