import { effectiveRows, fewWeighted, kishRows } from '../stats/effective-rows.ts';
import type { Interval } from '../stats/interval.ts';
import { skewedMean } from '../stats/skewed-mean.ts';
import { wilson } from '../stats/wilson.ts';
import type { Cells, Tally } from '../tally/tally.ts';

/** A share or a mean over the rows of one group, and how sure it is. */
export interface Part {
  readonly value: number;
  /** Two-sided bounds at the critical value z of the standard normal. */
  readonly bounds: (z: number) => Interval;
  /** The same where z lies far out in the tails, if they are other ones there: see `tailBounds`. */
  readonly tailBounds?: (z: number) => Interval;
  /** Rows that it divides by; where they are weighted, the number of equal rows that would be as sure. */
  readonly rows: number;
  /** A share of rows, in [0, 1]: ratios of two of them have an interval of their own. */
  readonly share: boolean;
  /** Of a share of weighted rows: those to take for `rows` in an interval at the critical value z. */
  readonly rowsAt?: (z: number) => number;
  /**
   * The weight that it divides by. The part over the rows of two groups together is the mean of their parts by these
   * weights. Absent where that does not hold.
   */
  readonly mass?: number;
}

/** `of(cells) / over(cells)`: a share of the rows that are `over`. */
export interface ShareOfCells {
  readonly of: (cells: Cells) => number;
  readonly over: (cells: Cells) => number;
}

export interface ShareOptions extends ShareOfCells {
  /** Bounds of a rate over so many rows; Wilson's by default. */
  readonly by?: (rate: number, rows: number, z: number) => Interval;
}

/** `of(cells) / over(cells)` with Wilson's bounds, on the effective number of rows where they are weighted. */
export function shareOf(tally: Tally, { of, over, by = wilson }: ShareOptions): readonly Part[] | undefined {
  const { cells, weighted, weightedSquares } = tally;
  const mass = over(weighted ?? cells);
  if (mass === 0) return undefined;
  const value = of(weighted ?? cells) / mass;
  const rows =
    weighted && weightedSquares
      ? effectiveRows(
          { rows: of(cells), weight: of(weighted), squares: of(weightedSquares) },
          {
            rows: over(cells) - of(cells),
            weight: over(weighted) - of(weighted),
            squares: over(weightedSquares) - of(weightedSquares),
          },
        )
      : over(cells);
  if (!(rows > 0) || !Number.isFinite(value)) return undefined;
  if (!weighted || !weightedSquares) return [{ value, bounds: (z) => by(value, rows, z), rows, share: true, mass }];
  const kish = kishRows(mass, over(weightedSquares));
  const rowsAt = (z: number) => rows * fewWeighted(over(cells), kish, z);
  return [{ value, bounds: (z) => by(value, rowsAt(z), z), rows, rowsAt, share: true, mass }];
}

/** A share and the rows that it is over, as an interval at the critical value z takes them. */
export function shareAt({ value, rows, rowsAt }: Part, z: number): { readonly rate: number; readonly rows: number } {
  return { rate: value, rows: rowsAt ? rowsAt(z) : rows };
}

/** Σ x, Σ x², Σ x³ of what is averaged, each row counted by its weight. */
export type Powers = readonly [first: number, second: number, third: number];

export interface MeanOptions {
  /** Σ w and Σ w²; both the number of rows without weights. */
  readonly weight: number;
  readonly squares: number;
}

/**
 * The mean of a figure that each row has, with the bounds of `skewedMean`. Weighted rows count as Kish's (Σ w)² / Σ w²
 * equal ones. `undefined` for fewer than two rows.
 */
export function meanOf([first, second, third]: Powers, { weight, squares }: MeanOptions): readonly Part[] | undefined {
  if (weight === 0) return undefined;
  const rows = weight ** 2 / squares;
  if (rows < 2) return undefined;
  const mean = first / weight;
  const central2 = Math.max(0, second / weight - mean ** 2);
  const central3 = third / weight - 3 * mean * (second / weight) + 2 * mean ** 3;
  const skewness = central2 === 0 ? 0 : central3 / central2 ** 1.5;
  const variance = (central2 * rows) / (rows - 1);
  if (!Number.isFinite(variance) || !Number.isFinite(skewness)) return undefined;
  return [
    { value: mean, bounds: (z) => skewedMean({ rows, mean, variance, skewness }, z), rows, share: false, mass: weight },
  ];
}

/** A part times a number above 0; a share or a mean over rows no longer. */
export function scaled({ value, bounds, rows }: Part, factor: number): Part {
  const scaledBounds = (z: number) => {
    const { low, high } = bounds(z);
    return { low: factor * low, high: factor * high };
  };
  return { value: factor * value, bounds: scaledBounds, rows, share: false };
}
