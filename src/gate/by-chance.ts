import type { Disparity } from '../metrics/disparities.ts';
import { boundsOf, type Estimate, rowsOf, shareIn } from '../metrics/estimate.ts';
import type { MetricName } from '../metrics/index.ts';
import { type Measurement, type Measurements, measurementOf } from '../metrics/measure.ts';
import type { EqualGroups } from '../stats/equal-groups.ts';
import { equalMeans } from '../stats/equal-means.ts';
import { equalRates } from '../stats/equal-rates.ts';
import { uniforms } from '../stats/uniform.ts';
import { ifCalibrated } from './if-calibrated.ts';

/** What groups of these sizes would show if they did not differ at all, or scores if they were perfectly calibrated. */
export interface ByChance {
  /** Half of all samples of equal groups show a larger difference, or a smaller ratio; of calibrated scores the mean. */
  readonly value: number;
  /** The chance that equal groups show a pair as far apart, in standard errors, as the furthest here; or scores as much. */
  readonly p: number;
  /** It is what calibrated scores would show. */
  readonly calibrated?: true;
}

/**
 * The null of the maximum for a difference or ratio between groups; of equalized odds that of the rate which chance
 * alone would put further apart, and the p-value of both together (Bonferroni). `undefined` where the groups are fewer
 * than two, or where it is not known how sure one of their figures is.
 */
export type FindByChance = (disparity: Disparity, groups: readonly Measurements[]) => ByChance | undefined;

export interface ByChanceOptions {
  /** Groups that take no part, metric by metric; by default every group does. */
  readonly leaveOut?: ((measurement: Measurement) => boolean) | undefined;
  /** In [0, 2³² − 1]. */
  readonly seed: number;
  /** Replicates at most. */
  readonly most: number;
  /** How many classes there are of which a rule may tell the worst, if there are several. */
  readonly classes?: number | undefined;
}

/** The stream of chance that is drawn from, so that other draws do not shift this one. */
const STREAM = 1;

/** Each metric of the same groups is simulated once, however many rules ask for it. */
export function byChance({ leaveOut, seed, most, classes = 1 }: ByChanceOptions): FindByChance {
  const options = { seed, leaveOut, replicates: Math.min(most, replicatesFor(2 * classes)) };
  const known = new WeakMap<readonly Measurements[], Map<MetricName, EqualGroups | undefined>>();
  const nullOf = (groups: readonly Measurements[], name: MetricName) => {
    const ofGroups = known.get(groups) ?? new Map<MetricName, EqualGroups | undefined>();
    known.set(groups, ofGroups);
    if (!ofGroups.has(name)) ofGroups.set(name, simulated(groups, name, options));
    return ofGroups.get(name);
  };
  return (disparity, groups) => {
    const calibrated = ifAllCalibrated(disparity, groups, options);
    if (calibrated !== undefined) return calibrated;
    const { aggregate, of } = disparity;
    if (aggregate !== 'difference' && aggregate !== 'ratio') return undefined;
    const nulls = of.flatMap((name) => nullOf(groups, name) ?? []);
    const values = nulls.flatMap(({ medians }) => medians[aggregate] ?? []);
    if (values.length < of.length) return undefined;
    return allOf(
      values.map((value, at) => ({ value, p: nulls[at]?.p ?? 1 })),
      aggregate,
    );
  };
}

/** Several at once, of which the worst is told: Bonferroni, and the furthest that chance puts any of them. */
export function allOf(chances: readonly ByChance[], aggregate: 'difference' | 'ratio'): ByChance {
  const values = chances.map(({ value }) => value);
  return {
    value: aggregate === 'difference' ? Math.max(...values) : Math.min(...values),
    p: Math.min(1, chances.length * Math.min(...chances.map(({ p }) => p))),
  };
}

/** 10·m/α for m that are told together, down to an α of 1 %, under which words do not go. */
function replicatesFor(together: number): number {
  return Math.min(10_000, 1000 * together);
}

interface Simulation extends Pick<ByChanceOptions, 'leaveOut' | 'seed'> {
  readonly replicates: number;
}

/** An error of calibration is one figure: no disparity is made of it and another. */
function ifAllCalibrated(
  { aggregate, of: [name] }: Disparity,
  groups: readonly Measurements[],
  { leaveOut, seed, replicates }: Simulation,
): ByChance | undefined {
  return name && ifCalibrated(comparedIn(groups, name, leaveOut), aggregate, { seed, replicates });
}

function comparedIn(
  groups: readonly Measurements[],
  name: MetricName,
  leaveOut: Simulation['leaveOut'],
): readonly Measurement[] {
  return groups
    .map((group) => measurementOf(group, name))
    .filter((measurement) => measurement.value !== undefined && !leaveOut?.(measurement));
}

function simulated(
  groups: readonly Measurements[],
  name: MetricName,
  { leaveOut, seed, replicates }: Simulation,
): EqualGroups | undefined {
  const compared = comparedIn(groups, name, leaveOut);
  const estimates = compared.flatMap(({ estimate }) => estimate ?? []);
  if (estimates.length < compared.length) return undefined;
  return equalGroups(estimates, { uniform: uniforms(seed, STREAM), replicates });
}

function equalGroups(
  estimates: readonly Estimate[],
  options: Parameters<typeof equalRates>[1],
): EqualGroups | undefined {
  const shares = estimates.flatMap((estimate) => shareIn(estimate) ?? []);
  if (shares.length === estimates.length) {
    // Shares of one whole shrink where others grow: they are not drawn one by one.
    if (shares.some(({ mass }) => mass === undefined)) return undefined;
    return equalRates(
      shares.map(({ value, rows }) => ({ rate: value, rows })),
      options,
    );
  }
  const means = estimates.map(asMean);
  return means.every(({ variance }) => Number.isFinite(variance)) ? equalMeans(means, options) : undefined;
}

/** A figure as if it were a mean: its bounds at one standard error tell the variance of a row. */
function asMean(estimate: Estimate) {
  const { low, high } = boundsOf(estimate, 1);
  const rows = rowsOf(estimate);
  return { rows, mean: estimate.value, variance: (rows * (high - low) ** 2) / 4 };
}
