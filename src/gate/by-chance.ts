import type { Disparity } from '../metrics/disparities.ts';
import { boundsOf, type Estimate, rowsOf, shareIn } from '../metrics/estimate.ts';
import type { Measurement, Measurements } from '../metrics/measure.ts';
import type { EqualGroups } from '../stats/equal-groups.ts';
import { equalMeans } from '../stats/equal-means.ts';
import { equalRates } from '../stats/equal-rates.ts';
import { uniforms } from '../stats/uniform.ts';

/** What groups of these sizes would show if they did not differ at all. */
export interface ByChance {
  /** Half of all samples of equal groups show a larger difference, or a smaller ratio. */
  readonly value: number;
  /** The chance that equal groups show a pair as far apart, in standard errors, as the furthest here. */
  readonly p: number;
}

export interface ByChanceOptions {
  readonly leaveOut: (measurement: Measurement) => boolean;
  readonly seed: number;
  readonly replicates: number;
}

/** The stream of chance that is drawn from, so that other draws do not shift this one. */
const STREAM = 1;

/**
 * The null of the maximum for a difference or ratio between groups; of equalized odds that of the rate which chance
 * alone would put further apart, and the p-value of both together (Bonferroni). `undefined` where the groups are fewer
 * than two, or where it is not known how sure their figures are.
 */
export function byChance(
  { aggregate, of }: Disparity,
  groups: readonly Measurements[],
  { leaveOut, seed, replicates }: ByChanceOptions,
): ByChance | undefined {
  if (aggregate !== 'difference' && aggregate !== 'ratio') return undefined;
  const nulls = of.map((name) => {
    const compared = groups.flatMap((group) => {
      const measurement = group[name];
      return measurement?.estimate === undefined || leaveOut(measurement) ? [] : [measurement.estimate];
    });
    return equalGroups(compared, { uniform: uniforms(seed, STREAM), replicates });
  });
  const known = nulls.filter((found) => found !== undefined);
  if (known.length < of.length) return undefined;
  const values = known.flatMap(({ medians }) => medians[aggregate] ?? []);
  if (values.length < of.length) return undefined;
  return {
    value: aggregate === 'difference' ? Math.max(...values) : Math.min(...values),
    p: Math.min(1, of.length * Math.min(...known.map(({ p }) => p))),
  };
}

function equalGroups(
  estimates: readonly Estimate[],
  options: Parameters<typeof equalRates>[1],
): EqualGroups | undefined {
  const shares = estimates.flatMap((estimate) => shareIn(estimate) ?? []);
  if (shares.length === estimates.length) {
    return equalRates(
      shares.map(({ value, rows }) => ({ rate: value, rows })),
      options,
    );
  }
  return equalMeans(
    estimates.map((estimate) => {
      const { low, high } = boundsOf(estimate, 1);
      const rows = rowsOf(estimate);
      return { rows, mean: estimate.value, variance: (rows * (high - low) ** 2) / 4 };
    }),
    options,
  );
}
