import { toDivisions } from '../data/strata.ts';
import { countPairs, type PairTally } from '../tally/pair.ts';
import type { AssessedRows } from './assessed-rows.ts';

/** Joint cells of all rows and of the groups of some feature. */
export interface PairedPart {
  readonly overall: PairTally;
  readonly groups: readonly PairTally[];
}

export interface PairTallies {
  readonly overall: PairTally;
  /** Of each feature, in the policy's order; with control features the same within each stratum, of its groups that occur there. */
  readonly features: readonly (PairedPart & { readonly strata?: readonly PairedPart[] })[];
}

/** Counts old and new decisions of the same rows, once for all features. */
export function pairTallies({ rows, features, control }: AssessedRows, before: Uint8Array): PairTallies {
  if (rows.task !== 'binary') throw new Error('Only decisions are paired.');
  const divisions = toDivisions(features, control);
  const strata = control?.groups.length ?? 0;
  const [[overall], ofStrata, ...counted] = countPairs(
    { labels: rows.labels, before, after: rows.predictions, ...(rows.weights && { weights: rows.weights }) },
    [
      { codes: new Uint8Array(rows.labels.length), size: 1 },
      { codes: control?.codes ?? new Uint8Array(rows.labels.length), size: strata + 1 },
      ...divisions.map(({ codes, groups }) => ({ codes, size: groups + 1 })),
      ...divisions.flatMap(({ strataCodes, groups }) =>
        strataCodes ? [{ codes: strataCodes, size: (groups + 1) * (strata + 1) }] : [],
      ),
    ],
  ) as [[PairTally], readonly PairTally[], ...(readonly PairTally[])[]];
  return {
    overall,
    features: divisions.map(({ groups }, at) => ({
      overall,
      groups: (counted[at] ?? []).slice(0, groups),
      ...(control && {
        strata: ofStrata.slice(0, strata).map((all, stratum) => {
          const first = stratum * (groups + 1);
          const within = (counted[divisions.length + at] ?? []).slice(first, first + groups);
          return { overall: all, groups: within.filter(occurs) };
        }),
      }),
    })),
  };
}

function occurs({ rows }: PairTally): boolean {
  return rows.some((count) => count > 0);
}
