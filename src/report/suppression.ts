import type { Cells } from '../tally/tally.ts';
import { added, type CellSums, rowsOf, type Sum } from './cell-sums.ts';
import { determined, type Equation } from './elimination.ts';

export interface SuppressionRule {
  /** Units that must be hidden whatever else is. */
  readonly isSmall: (cells: Cells) => boolean;
  /** Whether units that are hidden together are enough not to tell of any of them. */
  readonly isEnough: (cells: Cells) => boolean;
  /** Units that are hidden already. */
  readonly hidden?: ReadonlySet<number>;
}

/**
 * The units to hide: small ones, then further ones, the smallest first, until what is hidden from a shown whole is two
 * units at least and enough rows, and no hidden unit follows from the shown ones by adding and subtracting.
 */
export function suppressed(layout: CellSums, { isSmall, isEnough, hidden: before = new Set() }: SuppressionRule) {
  const { units, sums, entangled } = layout;
  const rows = units.map(({ cells }) => rowsOf(cells));
  const hidden = new Set(before);
  units.forEach(({ cells }, unit) => {
    if (isSmall(cells)) hidden.add(unit);
  });
  const isShown = (unit: number) => units[unit]?.kind === 'shown' && !hidden.has(unit);
  const hideSmallest = (among: readonly number[]): boolean => {
    const candidates = among.filter(isShown);
    if (candidates.length === 0) return false;
    hidden.add(candidates.reduce((least, unit) => ((rows[unit] ?? 0) < (rows[least] ?? 0) ? unit : least)));
    return true;
  };
  const cellsOf = (members: readonly number[]) => added(members.map((unit) => units[unit]?.cells as Cells));
  const complete = ({ parts, whole }: Sum): boolean => {
    if (!isShown(whole)) return false;
    const without = parts.filter((part) => hidden.has(part));
    if (without.length === 0 || (without.length > 1 && isEnough(cellsOf(without)))) return false;
    return hideSmallest(parts) || hideSmallest([whole]);
  };
  const disentangle = (members: readonly number[]): boolean => {
    const some = members.some((unit) => hidden.has(unit));
    return some && members.filter(isShown).map((unit) => hidden.add(unit)).length > 0;
  };
  const conceal = (unit: number): boolean => {
    const near = sums.filter(({ parts, whole }) => whole === unit || parts.includes(unit));
    return hideSmallest(near.flatMap(({ parts, whole }) => [...parts, whole])) || hideSmallest([...units.keys()]);
  };
  // Each step hides one unit more, so this ends.
  while (
    sums.filter(complete).length > 0 ||
    entangled.filter(disentangle).length > 0 ||
    betrayed(layout, hidden).filter(conceal).length > 0
  );
  return hidden as ReadonlySet<number>;
}

/** Hidden units that follow from the shown ones. */
function betrayed({ units, sums }: CellSums, hidden: ReadonlySet<number>): readonly number[] {
  const isUnknown = (unit: number) => hidden.has(unit) || units[unit]?.kind === 'margin';
  const positions = new Map<number, number>();
  const equations: Equation[] = [];
  for (const { parts, whole } of sums) {
    const equation = new Map<number, number>();
    const add = (unit: number, coefficient: number) => {
      if (!isUnknown(unit)) return;
      if (!positions.has(unit)) positions.set(unit, positions.size);
      const at = positions.get(unit) as number;
      equation.set(at, (equation.get(at) ?? 0) + coefficient);
    };
    for (const part of parts) add(part, 1);
    add(whole, -1);
    if (equation.size > 0) equations.push(equation);
  }
  const found = determined(equations, positions.size);
  return [...positions].flatMap(([unit, at]) => (hidden.has(unit) && (found?.has(at) ?? true) ? [unit] : []));
}
