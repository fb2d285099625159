import type { MulticlassTally } from '../../tally/multiclass-tally.js';
import { type Uncertainty } from '../metric.js';
import type { ShareOptions } from '../part.js';
/**
 * How sure the mean over classes of shares A_c/B_c is that rest on the same rows: the delta method over the cells of the
 * confusion matrix, on the logit scale, so that bounds stay within [0, 1]. With a row in cell (i, j) moving the mean M of
 * k classes by
 *
 *   g_ij = (1/k) Σ_c (a_c − A_c/B_c · b_c) / B_c,
 *
 * a_c and b_c being what the row adds to A_c and B_c, its variance is Σ n_ij g_ij²; with weights Σ Q_ij g_ij², Q_ij the
 * sum of their squares. (Σ n_ij g_ij is 0.) First order equal to redrawing the cells. None where a class divides by fewer
 * than 5 rows, or where M is 0 or 1.
 *
 * Source: A. Agresti, "Categorical Data Analysis" (3rd ed., 2013), 16.1 (the delta method for multinomial cells).
 */
export declare function ofMatrix(share: ShareOptions): Uncertainty<MulticlassTally>;
