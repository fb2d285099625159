import { kishRows } from '../../stats/effective-rows.ts';
import type { MulticlassTally } from '../../tally/multiclass-tally.ts';
import { eachVsRest } from '../../tally/one-vs-rest.ts';
import type { Cells, Tally } from '../../tally/tally.ts';
import { massOf, type Uncertainty } from '../metric.ts';
import type { Part, ShareOptions } from '../part.ts';

/** A class that divides by fewer rows than this, and the delta method says nothing. */
const FEWEST = 5;

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
export function ofMatrix(share: ShareOptions): Uncertainty<MulticlassTally> {
  return {
    pooled: false,
    parts(tally) {
      const classes = eachVsRest(tally);
      const rows = Math.min(...classes.map((one) => rowsBehind(one, share)));
      if (!(rows >= FEWEST)) return undefined;
      const value = classes.reduce((sum, one) => sum + shareIn(one, share), 0) / classes.length;
      const error = Math.sqrt(
        variance(
          tally,
          classes.map((one) => pull(one, share)),
        ),
      );
      // Where M is 0 or 1 no row moves it.
      return error > 0 ? [onLogitScale({ value, error, rows })] : undefined;
    },
  };
}

function rowsBehind({ cells, weighted, weightedSquares }: Tally, { over }: ShareOptions): number {
  if (weighted === undefined || weightedSquares === undefined) return over(cells);
  return kishRows(over(weighted), over(weightedSquares));
}

function shareIn(one: Tally, { of, over }: ShareOptions): number {
  return of(massOf(one)) / over(massOf(one));
}

const UNITS = {
  tn: { tn: 1, fp: 0, fn: 0, tp: 0 },
  fp: { tn: 0, fp: 1, fn: 0, tp: 0 },
  fn: { tn: 0, fp: 0, fn: 1, tp: 0 },
  tp: { tn: 0, fp: 0, fn: 0, tp: 1 },
} as const;

/** How far one row in each of the four cells of a class moves its share. */
function pull(one: Tally, share: ShareOptions): Cells {
  const { of, over } = share;
  const value = shareIn(one, share);
  const by = (name: keyof Cells) => (of(UNITS[name]) - value * over(UNITS[name])) / over(massOf(one));
  return { tn: by('tn'), fp: by('fp'), fn: by('fn'), tp: by('tp') };
}

/** A cell is a true negative of every class but those of its row and column. */
function variance({ matrix, weightedSquares }: MulticlassTally, pulls: readonly Cells[]): number {
  const tn = pulls.reduce((sum, pull) => sum + pull.tn, 0);
  let total = 0;
  (weightedSquares ?? matrix).forEach((row, label) => {
    const positive = pulls[label] as Cells;
    row.forEach((squares, prediction) => {
      const selected = pulls[prediction] as Cells;
      const moved =
        label === prediction
          ? tn - positive.tn + positive.tp
          : tn - positive.tn - selected.tn + positive.fn + selected.fp;
      total += squares * (moved / pulls.length) ** 2;
    });
  });
  return total;
}

function onLogitScale({
  value,
  error,
  rows,
}: {
  readonly value: number;
  readonly error: number;
  readonly rows: number;
}): Part {
  const spread = error / (value * (1 - value));
  const odds = value / (1 - value);
  const bound = (away: number) => 1 - 1 / (1 + odds * Math.exp(away));
  return {
    value,
    bounds: (z) => ({ low: Math.min(value, bound(-z * spread)), high: Math.max(value, bound(z * spread)) }),
    rows,
    share: false,
  };
}
