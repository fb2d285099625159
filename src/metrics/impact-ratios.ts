import { highest, type Persons } from './persons.ts';

/** A group's rate beside the highest one. */
interface ImpactRatio {
  /** In [0, 1]; `undefined` for nobody. */
  readonly rate: number | undefined;
  /** Rate over the highest rate, in [0, 1]; `undefined` where nobody at all is selected. */
  readonly ratio: number | undefined;
  /** Fewer than 2 % of all rows. */
  readonly small: boolean;
  /** Rate over the highest rate of groups that are not small, where that is another group; may be above 1. */
  readonly ratioToLarge?: number;
}

export interface ImpactRatios {
  /** Position of the group with the highest rate, the first of several. */
  readonly best: number | undefined;
  /** The same among groups that are not small, where it is another one. */
  readonly bestLarge?: number;
  readonly groups: readonly ImpactRatio[];
}

/**
 * The rate of each group over that of the group with the highest: the impact ratio of 29 CFR 1607.4(D) and 6 RCNY 5-300.
 *
 * @param groups persons of each; the best is chosen in whole numbers
 * @param total rows of the data, unknown groups included: what 2 % are taken of
 */
export function impactRatios(groups: readonly Persons[], total: number): ImpactRatios {
  const isSmall = ({ rows }: Persons) => 50 * rows < total;
  const best = highest(groups);
  const large = highest(groups.map((group) => (isSmall(group) ? { rows: 0, selected: 0 } : group)));
  const [top, topLarge] = [groups[best ?? -1], groups[large ?? -1]];
  const other = large !== undefined && large !== best && topLarge !== undefined ? topLarge : undefined;
  return {
    best,
    ...(other !== undefined && { bestLarge: large as number }),
    groups: groups.map((group) => {
      const toLarge = other && over(group, other);
      return {
        rate: group.rows === 0 ? undefined : group.selected / group.rows,
        ratio: top && over(group, top),
        small: isSmall(group),
        ...(toLarge !== undefined && { ratioToLarge: toLarge }),
      };
    }),
  };
}

function over(group: Persons, best: Persons): number | undefined {
  if (group.rows === 0 || best.selected === 0) return undefined;
  return group.selected / group.rows / (best.selected / best.rows);
}
