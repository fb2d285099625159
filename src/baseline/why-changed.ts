import { type Decomposition, decompose } from '../metrics/decomposition.ts';
import { groupKey } from '../report/names.ts';
import type { Group, TallyFigures } from '../report/report.ts';
import { type PairTally, tallyAfter, tallyBefore } from '../tally/pair.ts';
import type { Tally } from '../tally/tally.ts';
import { groupOf, type Part } from './side.ts';

/** Why the selection rates of a part changed, group by group in the order of the new side. */
export interface Why {
  readonly decomposition: Decomposition;
  readonly groups: readonly Group[];
}

/** `undefined` where a side does not say how its groups divide into the four cells. */
export function whyChanged(
  then: Part | undefined,
  now: Part | undefined,
  pairs: readonly PairTally[] | undefined,
): Why | undefined {
  if (now === undefined) return undefined;
  const own = now.groups.map(({ group }) => group);
  if (pairs) return { groups: own, decomposition: decompose(pairs.map(tallyBefore), pairs.map(tallyAfter)) };
  if (then === undefined) return undefined;
  const gone = then.groups.map(({ group }) => group).filter((group) => groupOf(now, group) === undefined);
  const groups = [...own, ...gone];
  const [before, after] = [then, now].map((part) => talliesOf(part, groups));
  return before && after && { groups, decomposition: decompose(before, after) };
}

function talliesOf(part: Part, groups: readonly Group[]): readonly Tally[] | undefined {
  const tallies = groups.map((group) => {
    const found = part.groups.find((candidate) => groupKey(candidate.group) === groupKey(group));
    return found === undefined ? NOBODY : tallyOf(found.tally);
  });
  return tallies.includes(undefined) ? undefined : (tallies as readonly Tally[]);
}

const NOBODY: Tally = { cells: { tn: 0, fp: 0, fn: 0, tp: 0 } };

function tallyOf(tally: TallyFigures | null): Tally | undefined {
  if (tally === null || !('tn' in tally)) return undefined;
  const { tn, fp, fn, tp, weighted } = tally;
  return { cells: { tn, fp, fn, tp }, ...(weighted && { weighted }) };
}
