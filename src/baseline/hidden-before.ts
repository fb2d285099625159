import { disparities } from '../metrics/disparities.ts';
import type { Group } from '../report/report.ts';
import { isSuppressed } from '../report/suppressed-figure.ts';

import { type Asked, disparityOf, groupOf, type PartName, partOf, type Side } from './side.ts';

/** What of a part the old side hides where anyone may look. */
export interface HiddenBefore {
  /** How the rows of a group divide into the four cells. */
  cellsOf(group: Group): boolean;
  /** The same of any group, also of one that is gone, or of all rows. */
  readonly anyCells: boolean;
  ofGroup(group: Group, metric: string): boolean;
  ofDisparity(asked: Asked): boolean;
}

export interface Sides {
  readonly head: Side;
  readonly publicBase: Side;
  readonly suppresses: boolean;
  /** Whether the old side's figures come from the rows, also where its report does not have them. */
  readonly paired: boolean;
}

/** A part or a group that the old side does not speak of is hidden whole: nobody asked whether its cells are small. */
export function hiddenBefore(name: PartName, { head, publicBase, suppresses, paired }: Sides): HiddenBefore {
  const part = partOf(publicBase, name);
  const ifUnknown = paired && suppresses;
  const groupThen = (group: Group) => part && groupOf(part, group);
  const cellsOf = (group: Group) => {
    const then = groupThen(group);
    return then === undefined ? ifUnknown : then.tally === null;
  };
  const now = (partOf(head, name)?.groups ?? []).map(({ group }) => group);
  const gone = (part?.groups ?? []).map(({ group }) => group);
  const anyCells = [...now, ...gone].some(cellsOf) || part?.overall_tally === null;
  return {
    cellsOf,
    anyCells,
    ofGroup(group, metric) {
      const then = groupThen(group);
      return then === undefined ? ifUnknown : isSuppressed(then.metrics[metric]) || (isRight(metric) && cellsOf(group));
    },
    ofDisparity(asked) {
      const then = part && disparityOf(part, asked);
      if (isSuppressed(then) || (anyCells && disparities.get(asked.metric)?.of.some(isRight))) return true;
      return ifUnknown && (then === undefined || now.some((group) => groupThen(group) === undefined));
    },
  };
}

/**
 * Whether a figure counts who is predicted right. It stays in public where the four cells are hidden, as rows and
 * selected rows do; but the new side may show how many of the same rows are positive, which would be the fourth equation.
 */
export function isRight(metric: string): boolean {
  return metric === 'accuracy_score' || metric === 'zero_one_loss';
}
