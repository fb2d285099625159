import type { Group } from '../data/groups.ts';
import { type EvaluateOptions, evaluate } from './evaluate.ts';
import type { Measured, MeasuredFeature, MeasuredGroups } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import type { Rule } from './rule.ts';
import { brokenSide } from './tighter-limit.ts';

/** What is left out of the data, or put in place of the limit that an outcome breaks. */
interface Change {
  readonly without?: readonly Group[];
  readonly limit?: number;
}

/** Judges the rule of an outcome once more; `undefined` where that comes to nothing. */
export type Judge = (outcome: Outcome, change: Change) => Outcome | undefined;

/** Judges as `evaluate` does, on the same figures. What is over all rows stays so whatever groups are left out. */
export function rejudging(rules: readonly Rule[], measured: Measured, settings: EvaluateOptions): Judge {
  return (outcome, { without = [], limit }) => {
    const control = JSON.stringify(outcome.control);
    const same = (one: Outcome) =>
      one.rule === outcome.rule && one.feature === outcome.feature && JSON.stringify(one.control) === control;
    const { changes, ...own } = settings;
    const change = changes?.rules.find(({ id }) => id === outcome.rule);
    if (changes && change) {
      const changed = limit === undefined ? change : withLimit(change, outcome, limit);
      return evaluate([], measured, { ...own, changes: { ...changes, rules: [changed] } }).find(same);
    }
    const rule = rules.find(({ id }) => id === outcome.rule);
    if (rule === undefined) return undefined;
    const features = measured.features
      .filter(({ feature }) => feature.name === outcome.feature)
      .map((feature) => leaving(feature, without));
    const judged = evaluate(
      [limit === undefined ? rule : withLimit(rule, outcome, limit)],
      { ...measured, features },
      own,
    );
    return judged.find(same);
  };
}

/** A limit on what changed says how far, whichever way. */
function withLimit<Of extends Rule>(rule: Of, { value, change }: Outcome, limit: number): Of {
  if (typeof value !== 'number') return rule;
  const side = brokenSide(value, rule);
  return { ...rule, [side]: change !== undefined && side === 'min' ? -limit : limit };
}

function leaving({ strata, ...feature }: MeasuredFeature, without: readonly Group[]): MeasuredFeature {
  return {
    ...leavingGroups(feature, without),
    ...(strata && {
      strata: strata.map(({ control, overall, ...groups }) => ({
        control,
        overall,
        ...leavingGroups(groups, without),
      })),
    }),
  };
}

/** What rules are judged by; which group signed figures compare with has gone into these. */
function leavingGroups(measured: MeasuredGroups, without: readonly Group[]): MeasuredGroups {
  const left = new Set(without.map((group) => JSON.stringify(group)));
  const stays = measured.feature.groups.map((group) => !left.has(JSON.stringify(group)));
  if (!stays.includes(false)) return measured;
  const kept = <T>(list: readonly T[]) => list.filter((_, at) => stays[at]);
  const { feature, groups, tallies, rest, persons, classes } = measured;
  return {
    feature: { ...feature, groups: kept(feature.groups) },
    groups: kept(groups),
    ...(tallies && { tallies: kept(tallies) }),
    ...(rest && { rest: kept(rest) }),
    ...(persons && { persons: kept(persons) }),
    ...(classes && {
      classes: classes.map(({ overall, ...ofClass }) => ({
        overall,
        groups: kept(ofClass.groups),
        ...(ofClass.tallies && { tallies: kept(ofClass.tallies) }),
        ...(ofClass.rest && { rest: kept(ofClass.rest) }),
      })),
    }),
  };
}
