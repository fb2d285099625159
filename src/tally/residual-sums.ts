import type { ByLabel, Calibration, Residuals } from './tally.ts';

/** Bins of the calibration sums; each is ten of the bins that count rows. */
export const CALIBRATION_BINS = 10;

/** Growing sums over q = |label − score|: entry 2·group + label, times the powers or the bins of each. */
export interface ResidualSums {
  /** Σ w·q² and Σ w·q³. */
  readonly powers: Float64Array;
  /** Σ w·q in each bin. */
  readonly first: Float64Array;
  /** Σ w in each bin, and by group alone Σ w²; without weights both are rows, which are counted elsewhere. */
  readonly weight?: Float64Array;
  readonly squares?: Float64Array;
}

export function emptyResiduals(size: number, { weighted }: { readonly weighted: boolean }): ResidualSums {
  const bins = CALIBRATION_BINS * size;
  return {
    powers: new Float64Array(4 * size),
    first: new Float64Array(2 * bins),
    ...(weighted && { weight: new Float64Array(2 * bins), squares: new Float64Array(bins) }),
  };
}

/** What the rows of a group sum up to; `rows` counts them by label in the bins, for where there are no weights. */
export function residualsAt(
  { powers, first, weight, squares }: ResidualSums,
  group: number,
  rows: ByLabel<readonly number[]>,
): { readonly residuals: Residuals; readonly calibration: Calibration } {
  const ofLabel = (sums: Float64Array, label: number) => {
    const from = CALIBRATION_BINS * (2 * group + label);
    return [...sums.subarray(from, from + CALIBRATION_BINS)];
  };
  const both = (sums: Float64Array) => ({ negative: ofLabel(sums, 0), positive: ofLabel(sums, 1) });
  const coarse = { negative: tens(rows.negative), positive: tens(rows.positive) };
  const residual = both(first);
  const ofPowers = (label: number, sums: readonly number[]) => {
    const [second = 0, third = 0] = powers.subarray(2 * (2 * group + label));
    return [total(sums), second, third] as const;
  };
  return {
    residuals: { negative: ofPowers(0, residual.negative), positive: ofPowers(1, residual.positive) },
    calibration: {
      weight: weight ? both(weight) : coarse,
      squares: squares
        ? [...squares.subarray(CALIBRATION_BINS * group, CALIBRATION_BINS * (group + 1))]
        : coarse.negative.map((count, bin) => count + (coarse.positive[bin] as number)),
      residual,
    },
  };
}

function tens(bins: readonly number[]): readonly number[] {
  const width = bins.length / CALIBRATION_BINS;
  return Array.from({ length: CALIBRATION_BINS }, (_, at) => total(bins.slice(width * at, width * (at + 1))));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
