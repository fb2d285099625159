import { midP } from '../stats/mid-p.ts';
import type { Cells, Tally } from '../tally/tally.ts';
import { type Metric, massOf, total } from './metric.ts';
import { type Part, shareOf } from './part.ts';
import { overNoRows } from './rate.ts';

/**
 * Inequality of the benefit b = 1 + prediction − label that each row has: 1 for a right decision, 2 for a false
 * positive, 0 for a false negative. In [0, ∞), 0 where every row has the same. No value where nobody has a benefit.
 */
function inequality(words: Pick<Metric, 'title' | 'formula' | 'source'>, of: (cells: Cells) => number): Metric {
  return {
    ...words,
    range: [0, Number.POSITIVE_INFINITY],
    ideal: 0,
    measure(tally: Tally) {
      const mass = massOf(tally);
      if (benefit(mass) > 0) return { value: of(mass) };
      return { reason: total(mass) > 0 ? 'zero_by_zero' : overNoRows(tally) };
    },
    rowsDividedBy: ({ cells }) => total(cells),
    uncertainty: {
      parts: wrongDecisions,
      of: ([wrong = 0, missed = 0]) => {
        const cells = { tn: 1 - wrong, fp: wrong * (1 - missed), fn: wrong * missed, tp: 0 };
        return benefit(cells) > 0 ? of(cells) : Number.POSITIVE_INFINITY;
      },
    },
  };
}

/** Σ b over the rows, in rows (or their weight). */
function benefit({ tn, fp, tp }: Cells): number {
  return tn + tp + 2 * fp;
}

/**
 * The share of wrong decisions, and among these that of the false negatives: two independent shares that make up the
 * figure. Whoever decided nothing wrongly could have erred either way, and false negatives count for more.
 */
function wrongDecisions(tally: Tally): readonly Part[] | undefined {
  const wrongOf = ({ fp, fn }: Cells) => fp + fn;
  const [wrong] = shareOf(tally, { of: wrongOf, over: total, by: midP }) ?? [];
  if (wrong === undefined) return undefined;
  const [missed] = shareOf(tally, { of: ({ fn }) => fn, over: wrongOf, by: midP }) ?? [];
  const { value, bounds, mass } = missed ?? { value: 1, bounds: () => ({ low: 0, high: 1 }), mass: 0 };
  // Whether a group is small is asked of all its rows.
  return [wrong, { value, bounds, mass: mass ?? 0, rows: wrong.rows, share: false }];
}

/** Half the squared coefficient of variation of the benefits. */
export const generalizedEntropyIndex = inequality(
  {
    title: 'Generalized entropy index',
    formula: '½ · [(TP + TN + 4FP) / (nμ²) − 1], μ = 1 + (FP − FN) / n',
    source: 'Speicher et al. 2018; AIF360 generalized_entropy_index with α = 2',
  },
  (cells) => {
    const n = total(cells);
    const mean = benefit(cells) / n;
    return Math.max(0, ((cells.tp + cells.tn + 4 * cells.fp) / (n * mean ** 2) - 1) / 2);
  },
);

/** The mean of (b/μ) ln(b/μ), in nats. */
export const theilIndex = inequality(
  {
    title: 'Theil index',
    formula: '[(TP + TN)(1/μ) ln(1/μ) + FP (2/μ) ln(2/μ)] / n, μ = 1 + (FP − FN) / n',
    source: 'Speicher et al. 2018; AIF360 theil_index',
  },
  (cells) => {
    const n = total(cells);
    const mean = benefit(cells) / n;
    const once = ((cells.tp + cells.tn) / mean) * Math.log(1 / mean);
    const twice = cells.fp === 0 ? 0 : ((2 * cells.fp) / mean) * Math.log(2 / mean);
    return Math.max(0, (once + twice) / n);
  },
);
