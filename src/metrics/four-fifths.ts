import { fisherExact } from '../stats/fisher.ts';
import { holm } from '../stats/holm.ts';
import type { Interval } from '../stats/interval.ts';
import { twoSharesTest } from '../stats/two-shares.ts';
import { estimateOf } from './estimate.ts';
import type { Fraction } from './fraction.ts';
import { highest, isAbove, type Persons } from './persons.ts';
import { selectionRate } from './selection-rate.ts';
import { intervalBetween } from './spread-interval.ts';

/** The rule's own limit, as 29 CFR 1607.4(D) has it. */
const FOUR_FIFTHS: Fraction = { numerator: 4n, denominator: 5n };

/** A group beside the one with the highest selection rate. */
export interface AgainstBest {
  /** Whether its rate is below the limit's share of the best rate: 5·x·n_best < 4·x_best·n, for four fifths. */
  readonly below: boolean;
  /** Persons of the group that would have to be selected in addition for it to be no longer below. */
  readonly selectionsMissing: number;
  /**
   * Below, and with one person of the group selected in the place of one of the best group its rate would be above
   * that of the best: (x + 1)·n_best > (x_best − 1)·n. What the guidelines call small numbers.
   */
  readonly onePersonReverses: boolean;
  /** Below, and with one person selected in the place of another it would not be. */
  readonly onePersonFlips: boolean;
  /** Absent for the best group itself. */
  readonly test?: EqualRates;
}

/** The hypothesis that a group and the best one are selected at the same rate. */
interface EqualRates {
  /** Fisher's exact test where one of the four expected counts is under 5. */
  readonly kind: 'fisher' | 'z';
  /** Two-sided. */
  readonly p: number;
  /** By Holm, for all groups that are tested against the best. */
  readonly adjusted: number;
}

/**
 * The four-fifths rule on the groups of one feature, in whole numbers of persons.
 *
 * Source: 29 CFR 1607.4(D); its Questions and Answers 11, 12 and 21 (44 FR 11996, 1979).
 *
 * @param groups each with at least one row
 * @returns `undefined` where nobody is selected, or there is no group
 */
export function fourFifths(
  groups: readonly Persons[],
  limit: Fraction = FOUR_FIFTHS,
): { readonly best: number; readonly groups: readonly AgainstBest[] } | undefined {
  const best = highest(groups);
  const top = groups[best ?? -1];
  if (best === undefined || top === undefined || top.selected === 0) return undefined;
  const others = groups.flatMap((group, at) => (at === best ? [] : [{ at, ...test(group, top) }]));
  const adjusted = holm(others.map(({ p }) => p));
  const tests = new Map(
    others.map(({ at, kind, p }, place) => [at, { kind, p, adjusted: adjusted[place] as number }] as const),
  );
  return {
    best,
    groups: groups.map((group, at) => {
      const found = tests.get(at);
      return { ...against(group, top, limit), ...(found && { test: found }) };
    }),
  };
}

/** Whether a rate is at least the limit's share of the best rate. Equality keeps it. */
export function keepsShare({ rows, selected }: Persons, best: Persons, { numerator, denominator }: Fraction): boolean {
  return denominator * BigInt(selected) * BigInt(best.rows) >= numerator * BigInt(best.selected) * BigInt(rows);
}

/** The interval of the lowest rate over the highest, as of any ratio between groups. */
export function leastRatioInterval(groups: readonly Persons[], level: number): Interval | undefined {
  const estimates = groups.flatMap(({ rows, selected }) => {
    const tally = { cells: { tn: rows - selected, fp: 0, fn: 0, tp: selected } };
    return estimateOf(selected / rows, selectionRate.uncertainty, { tally, whole: tally }) ?? [];
  });
  return estimates.length < groups.length ? undefined : intervalBetween(estimates, 'ratio', level);
}

function against(group: Persons, best: Persons, limit: Fraction): Omit<AgainstBest, 'test'> {
  const below = !keepsShare(group, best, limit);
  const swapped = [
    { ...group, selected: Math.min(group.selected + 1, group.rows) },
    { ...best, selected: best.selected - 1 },
  ] as const;
  return {
    below,
    selectionsMissing: selectionsMissing(group, best, limit),
    onePersonReverses: below && isAbove(...swapped),
    onePersonFlips: below && keepsShare(...swapped, limit),
  };
}

/** max(0, ⌈limit·x_best·n / n_best⌉ − x) */
function selectionsMissing({ rows, selected }: Persons, best: Persons, { numerator, denominator }: Fraction): number {
  const needed = numerator * BigInt(best.selected) * BigInt(rows);
  const unit = denominator * BigInt(best.rows);
  return Math.max(0, Number((needed + unit - 1n) / unit) - selected);
}

/** An expected count under this asks for the exact test. */
const EXPECTED = 5;

function test(group: Persons, best: Persons): Pick<EqualRates, 'kind' | 'p'> {
  const selected = group.selected + best.selected;
  const rows = group.rows + best.rows;
  const least = (Math.min(selected, rows - selected) * Math.min(group.rows, best.rows)) / rows;
  if (least < EXPECTED) return { kind: 'fisher', p: fisherExact(outcomesOf(group), outcomesOf(best)) };
  return { kind: 'z', p: twoSharesTest(shareOf(group), shareOf(best)) };
}

function outcomesOf({ rows, selected }: Persons): { readonly successes: number; readonly failures: number } {
  return { successes: selected, failures: rows - selected };
}

function shareOf({ rows, selected }: Persons): { readonly rate: number; readonly rows: number } {
  return { rate: selected / rows, rows };
}
