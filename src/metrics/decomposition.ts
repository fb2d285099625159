import type { Tally } from '../tally/tally.ts';
import { changed } from './change/change.ts';
import { type Measured, massOf, total } from './metric.ts';
import { selectionRate } from './selection-rate.ts';

/** Why a selection rate changed: parts that add up to it, to rounding. Weighted where rows are. */
interface Parts {
  /** Base rates: Δπ · mean(TPR − FPR), π the share of positives. */
  readonly baseRates: number;
  /** π̄ · ΔTPR: decisions about positives. */
  readonly positives: number;
  /** (1 − π̄) · ΔFPR: decisions about negatives. */
  readonly negatives: number;
}

interface GroupParts {
  /** The change of the group's own selection rate, or why there is none. */
  readonly change: Measured;
  /** Of that change; absent where there is none. */
  readonly parts?: Parts;
  /** The group's share of all rows (of their weight). */
  readonly share: { readonly before: number; readonly after: number };
  /** Δs · r̄, a part of the overall change: how the group grew. Of a group that came or went it is all. */
  readonly composition: number;
  /** s̄ · Δr, a part of the overall change: what changed within the group. */
  readonly within: number;
  /**
   * Rates that one side alone has, for want of positives or negatives on the other. Nothing is known of their change: it
   * is taken for 0, and what comes of it stands with the base rates.
   */
  readonly onOneSide: readonly ('true_positive_rate' | 'false_positive_rate')[];
}

export interface Decomposition {
  /** Of the selection rate over all groups together. */
  readonly change: Measured;
  /** Σ Δs · r̄ and Σ s̄ · Δr over the groups: they add up to the change. */
  readonly composition: number;
  readonly within: number;
  /** Σ s̄ times each part of the groups: they add up to `within`. */
  readonly parts: Parts;
  readonly groups: readonly GroupParts[];
}

/**
 * Why the selection rate changed, over all rows and in each group:
 *
 *   Δ overall = Σ Δs·r̄ + Σ s̄·Δr, Δr = Δπ·mean(TPR − FPR) + π̄·ΔTPR + (1 − π̄)·ΔFPR
 *
 * with s the groups' shares, r their selection rates, π their base rates; bars are means of both sides. Exact, and
 * symmetric: swapped sides negate every part.
 *
 * What changes within groups is the model's doing only where both sides are the same rows: the old model scored on the
 * new rows. Between sides of other rows it is "within groups", since TPR and FPR change with who the rows are, too.
 *
 * Source: E. M. Kitagawa, "Components of a difference between two rates", Journal of the American Statistical
 * Association 50 (1955) 1168–1194.
 *
 * @param before of each group the old tally, all cells 0 where it has no rows
 * @param after in the same order
 */
export function decompose(before: readonly Tally[], after: readonly Tally[]): Decomposition {
  const sides = { before: before.map(rates), after: after.map(rates) };
  const mass = { before: sum(sides.before.map((side) => side.mass)), after: sum(sides.after.map((side) => side.mass)) };
  const groups = sides.before.map((then, at) => groupParts(then, sides.after[at] as Rates, mass));
  const weighed = (part: keyof Parts) =>
    sum(groups.map(({ share, parts }) => mean(share.before, share.after) * (parts?.[part] ?? 0)));
  return {
    change: changed(overall(sides.before, mass.before), overall(sides.after, mass.after)),
    composition: sum(groups.map(({ composition }) => composition)),
    within: sum(groups.map(({ within }) => within)),
    parts: { baseRates: weighed('baseRates'), positives: weighed('positives'), negatives: weighed('negatives') },
    groups,
  };
}

interface Rates {
  readonly mass: number;
  readonly selected: Measured;
  /** The share of positives; 0 without rows. */
  readonly base: number;
  readonly tpr: number | undefined;
  readonly fpr: number | undefined;
}

function rates(tally: Tally): Rates {
  const cells = massOf(tally);
  const { tn, fp, fn, tp } = cells;
  const mass = total(cells);
  const over = (part: number, whole: number) => (whole > 0 ? part / whole : undefined);
  return {
    mass,
    selected: selectionRate.measure(tally, { zeroDivision: undefined }),
    base: over(fn + tp, mass) ?? 0,
    tpr: over(tp, fn + tp),
    fpr: over(fp, tn + fp),
  };
}

function groupParts(then: Rates, now: Rates, mass: { readonly before: number; readonly after: number }): GroupParts {
  const share = {
    before: mass.before > 0 ? then.mass / mass.before : 0,
    after: mass.after > 0 ? now.mass / mass.after : 0,
  };
  const change = changed(then.selected, now.selected);
  // Of a group that one side lacks nothing is known to have changed within it.
  const [r0, r1] = bothSides(then.selected.value, now.selected.value);
  const found = { change, share, composition: (share.after - share.before) * mean(r0, r1) };
  if (change.value === undefined) return { ...found, within: 0, onOneSide: [] };
  const within = mean(share.before, share.after) * change.value;
  const [tpr0, tpr1] = bothSides(then.tpr, now.tpr);
  const [fpr0, fpr1] = bothSides(then.fpr, now.fpr);
  const base = mean(then.base, now.base);
  const parts = {
    baseRates: (now.base - then.base) * mean(tpr0 - fpr0, tpr1 - fpr1),
    positives: base * (tpr1 - tpr0),
    negatives: (1 - base) * (fpr1 - fpr0),
  };
  const onOneSide = [
    ...((then.tpr === undefined) !== (now.tpr === undefined) ? (['true_positive_rate'] as const) : []),
    ...((then.fpr === undefined) !== (now.fpr === undefined) ? (['false_positive_rate'] as const) : []),
  ];
  return { ...found, parts, within, onOneSide };
}

/** A rate that one side lacks is taken for that of the other; one that both lack counts nowhere. */
function bothSides(before: number | undefined, after: number | undefined): readonly [number, number] {
  return [before ?? after ?? 0, after ?? before ?? 0];
}

function overall(groups: readonly Rates[], mass: number): Measured {
  if (mass === 0)
    return { reason: groups.every(({ selected }) => selected.reason === 'no_rows') ? 'no_rows' : 'zero_weight' };
  return { value: sum(groups.map((group) => group.mass * (group.selected.value ?? 0))) / mass };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function mean(a: number, b: number): number {
  return (a + b) / 2;
}
