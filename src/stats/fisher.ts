import { logBinomialChance } from './binomial-chance.ts';

/** Successes and failures of one group. */
export interface Outcomes {
  readonly successes: number;
  readonly failures: number;
}

/**
 * Fisher's exact test, two-sided: given the margins, the chance of a table that is no likelier than the one that was
 * seen, C(K, x)·C(N − K, n − x)/C(N, n) summed over such x. In (0, 1]. Large counts cost the tables within some eight
 * standard deviations.
 *
 * Tables count as equally likely if they are to 1e-7, as in R; scipy.stats.fisher_exact takes 1e-14.
 *
 * Source: R. A. Fisher, "Statistical Methods for Research Workers" (1934), 21.02; chances as ratios of binomial ones:
 * C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 *
 * @param first integers of at least 0
 * @throws RangeError for other counts
 * @example fisherExact({ successes: 8, failures: 2 }, { successes: 1, failures: 5 }) // 0.03497
 */
export function fisherExact(first: Outcomes, second: Outcomes): number {
  for (const count of [first.successes, first.failures, second.successes, second.failures]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`count: ${count}`);
  }
  const margins = marginsOf(first, second);
  const { least, greatest, mode } = margins;
  const seen = first.successes;
  const limit = logChance(seen, margins) + Math.log1p(SAME);
  if (least === greatest || logChance(mode, margins) <= limit) return 1;
  const [near, far] = seen < mode ? [-1, 1] : [1, -1];
  const other = firstAtMost(limit, margins, far);
  return Math.min(1, tail(seen, margins, near) + (other === undefined ? 0 : tail(other, margins, far)));
}

const SAME = 1e-7;

/** Successes x of the first group, given its rows and how many of all rows are successes. */
interface Margins {
  readonly rows: number;
  readonly others: number;
  readonly successes: number;
  readonly least: number;
  readonly greatest: number;
  readonly mode: number;
}

function marginsOf(first: Outcomes, second: Outcomes): Margins {
  const rows = first.successes + first.failures;
  const others = second.successes + second.failures;
  const successes = first.successes + second.successes;
  const least = Math.max(0, successes - others);
  const greatest = Math.min(rows, successes);
  const mode = Math.floor((rows + 1) * ((successes + 1) / (rows + others + 2)));
  return { rows, others, successes, least, greatest, mode: Math.min(greatest, Math.max(least, mode)) };
}

function logChance(x: number, { rows, others, successes }: Margins): number {
  const p = successes / (rows + others);
  const both = logBinomialChance(x, rows, p) + logBinomialChance(successes - x, others, p);
  return both - logBinomialChance(successes, rows + others, p);
}

/** From the mode in one direction, the first x whose chance is at most the limit: chances fall on either side of it. */
function firstAtMost(limit: number, margins: Margins, direction: number): number | undefined {
  let above = margins.mode;
  let below = direction > 0 ? margins.greatest : margins.least;
  if (logChance(below, margins) > limit) return undefined;
  while (Math.abs(below - above) > 1) {
    const middle = Math.floor((above + below) / 2);
    if (logChance(middle, margins) > limit) above = middle;
    else below = middle;
  }
  return below;
}

/** The chance of x and of what lies beyond, each from the one before. */
function tail(x: number, margins: Margins, direction: number): number {
  const { rows, others, successes, least, greatest } = margins;
  let chance = Math.exp(logChance(x, margins));
  let sum = chance;
  for (let at = x; direction > 0 ? at < greatest : at > least; at += direction) {
    const up = direction > 0 ? at : at - 1;
    const ratio = ((rows - up) / (up + 1)) * ((successes - up) / (others - successes + up + 1));
    chance *= direction > 0 ? ratio : 1 / ratio;
    sum += chance;
    if (chance < 1e-17 * sum) break;
  }
  return sum;
}
