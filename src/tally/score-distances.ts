import type { Ascending } from './ascending.ts';
import type { SortedBlock, Sweep } from './by-score.ts';
import { type PrefixSums, prefixSums } from './prefix-sums.ts';
import type { ScoreDistance } from './tally.ts';

/**
 * The distances of every group's scores from those of all rows outside of it, exact.
 *
 * @param masses for each grouping the weight (rows, where there are no weights) of each group in all
 */
export function scoreDistances(
  masses: readonly Float64Array[],
  { sorted, weights }: { readonly sorted: Ascending; readonly weights: Float64Array | undefined },
): Sweep & {
  /** `undefined` for a group that has no weight, or outside of which there is none. */
  readonly finish: () => readonly (readonly (ScoreDistance | undefined)[])[];
} {
  const prefixes = prefixSums(sorted, weights);
  const sweeps = masses.map((ofGroups) => (ofGroups.length > 1 ? sweep(ofGroups, prefixes) : undefined));
  return {
    add(block: SortedBlock): void {
      prefixes.add(block);
      sweeps.forEach((grouping, at) => {
        grouping?.add(block, block.groups[at] as Uint16Array);
      });
    },
    finish: () => sweeps.map((grouping) => grouping?.finish() ?? []),
  };
}

/**
 * With G and W_g the weight of a group so far and in all, and A and W that of all rows, the two distribution functions
 * differ by e / (W_g·(W − W_g)), e = G·W − A·W_g. Between two scores of a group G stands still and A rises, so e falls:
 * it is extreme just before and just after the group's own scores, and has one zero at most between two of them. A row
 * costs the same few steps, therefore, however many groups there are.
 */
function sweep(masses: Float64Array, prefixes: PrefixSums) {
  const size = masses.length;
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const own = new Float64Array(size);
  const furthest = new Float64Array(size);
  const area = new Float64Array(size);
  // The group's latest score; e just after it; ∫ A up to it; the row behind the last that has it.
  const latest = new Float64Array(size);
  const excess = new Float64Array(size);
  const integralAt = new Float64Array(size);
  const rowBehind = new Uint32Array(size);
  // Groups that have the present score, and whether a group is among them.
  const present = new Uint16Array(size);
  const isPresent = new Uint8Array(size);
  let state = { score: 0, weight: 0, below: 0, integral: 0, row: 0, start: 0, groups: 0 };

  /** ∫ |e| where it falls from above 0 to below. */
  const areaAcrossZero = (group: number, { score, integral, start }: typeof state): number => {
    const [level, mass] = [(own[group] as number) * all, masses[group] as number];
    const zero = prefixes.firstAbove(level / mass, { from: rowBehind[group] as number, to: start });
    const above =
      level * (zero.value - (latest[group] as number)) - mass * (zero.integral - (integralAt[group] as number));
    const under = level * (score - zero.value) - mass * (integral - zero.integral);
    return Math.abs(above) + Math.abs(under);
  };
  /** The same where it has no zero. */
  const areaUpTo = (group: number, score: number, integral: number): number =>
    Math.abs(
      (own[group] as number) * all * (score - (latest[group] as number)) -
        (masses[group] as number) * (integral - (integralAt[group] as number)),
    );

  return {
    add({ score: scores, positive, negative }: SortedBlock, groups: Uint16Array): void {
      let { score, weight, below, integral, row, start, groups: many } = state;
      for (let at = 0; at < scores.length; at++) {
        const here = scores[at] as number;
        if (here !== score) {
          for (let place = 0; place < many; place++) {
            const group = present[place] as number;
            const after = (own[group] as number) * all - weight * (masses[group] as number);
            const away = Math.abs(after);
            if (away > (furthest[group] as number)) furthest[group] = away;
            latest[group] = score;
            excess[group] = after;
            integralAt[group] = integral;
            rowBehind[group] = row;
            isPresent[group] = 0;
          }
          many = 0;
          integral += weight * (here - score);
          score = here;
          below = weight;
          start = row;
        }
        const group = groups[at] as number;
        if (isPresent[group] === 0) {
          const before = (own[group] as number) * all - below * (masses[group] as number);
          const away = Math.abs(before);
          if (away > (furthest[group] as number)) furthest[group] = away;
          area[group]! +=
            (excess[group] as number) > 0 && before < 0
              ? areaAcrossZero(group, { score, weight, below, integral, row, start, groups: many })
              : areaUpTo(group, score, integral);
          isPresent[group] = 1;
          present[many++] = group;
        }
        const one = (positive[at] as number) + (negative[at] as number);
        own[group]! += one;
        weight += one;
        row += 1;
      }
      state = { score, weight, below, integral, row, start, groups: many };
    },
    finish(): readonly (ScoreDistance | undefined)[] {
      const { score, weight, integral, groups: many } = state;
      for (let place = 0; place < many; place++) {
        const group = present[place] as number;
        const after = Math.abs((own[group] as number) * all - weight * (masses[group] as number));
        if (after > (furthest[group] as number)) furthest[group] = after;
        latest[group] = score;
        integralAt[group] = integral;
      }
      return Array.from(masses, (mass, group) => {
        const scale = mass * (all - mass);
        if (!(scale > 0)) return undefined;
        return {
          kolmogorovSmirnov: (furthest[group] as number) / scale,
          wasserstein: ((area[group] as number) + areaUpTo(group, score, integral)) / scale,
        };
      });
    },
  };
}
