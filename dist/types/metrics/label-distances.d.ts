import type { Tally } from '../tally/tally.js';
import { type Metric } from './metric.js';
/**
 * Rows (weight) of the reference less those of the group over those of both, in [−1, 1]. The interval is Wilson's of the
 * group's share p among both, through 1 − 2p.
 */
export declare const classImbalance: Metric<Tally>;
/** The share of positive labels in the reference less that in the group, in [−1, 1]. The interval is Newcombe's. */
export declare const labelDifference: Metric<Tally>;
/**
 * How far the labels of the reference are from those of the group: Σ over the two labels of P ln(P / Q), P their shares in
 * the reference, Q in the group. In nats, in [0, ∞); no value where a label of the reference does not occur in the group.
 * It has no interval: at equal shares it is 0 and cannot be less, so that chance alone lifts it.
 *
 * Source: S. Kullback, R. A. Leibler, "On information and sufficiency", Annals of Mathematical Statistics 22 (1951) 79–86.
 */
export declare const kullbackLeiblerDivergence: Metric<Tally>;
/**
 * ½ KL(P‖M) + ½ KL(Q‖M), M the mean of both, P and Q as above: in nats, in [0, ln 2], and always with a value. No
 * interval, for the same reason.
 *
 * Source: J. Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory 37 (1991)
 * 145–151.
 */
export declare const jensenShannonDivergence: Metric<Tally>;
/** Half the sum over labels of |P − Q|: of two labels, how far apart their shares are. The interval is Newcombe's, folded. */
export declare const totalVariationDistance: Metric<Tally>;
