import type { Feature } from '../../src/data/features.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { measure } from '../../src/metrics/measure.ts';
import { merge } from '../../src/tally/merge.ts';
import type { Tally } from '../../src/tally/tally.ts';

/** Rows of each group. */
export type GroupCells = { readonly [group: string]: readonly [tn: number, fp: number, fn: number, tp: number] };

export const settings: GateSettings = {
  small_groups: { min_count: 30, action: 'warn' },
  missing_group: 'keep',
  confidence: { level: 0.95 },
};
export const exclude: GateSettings = { ...settings, small_groups: { min_count: 30, action: 'exclude' } };

/** A rule of which a test says only what matters to it. */
export function ruleOf(rule: Partial<Rule> & Pick<Rule, 'metric'>): Rule {
  return {
    id: 'rule',
    level: 'error',
    method: 'between_groups',
    agg: 'worst_case',
    inconclusive: 'warn',
    decide_by: 'estimate',
    ...rule,
  };
}

/** The groups of a feature called sex, or as `feature` has it. */
export function featureOf(names: readonly string[], feature: Partial<Feature> = {}): Feature {
  return {
    name: 'sex',
    columns: ['sex'],
    groups: names.map((name) => [name === 'missing' ? null : name]),
    codes: new Uint8Array(0),
    unobserved: [],
    absent: [],
    unexpected: [],
    alike: [],
    droppedRows: 0,
    ...feature,
  };
}

export interface JudgedBy {
  readonly using?: GateSettings;
  readonly feature?: Partial<Feature>;
  /** Whether the cells are at hand, to be redrawn. */
  readonly redrawn?: boolean;
}

/** The outcomes of one rule on one feature. */
export function outcomesOf(
  rule: Partial<Rule> & Pick<Rule, 'metric'>,
  groups: GroupCells,
  { using = settings, feature = {}, redrawn = false }: JudgedBy = {},
): readonly Outcome[] {
  const tallies = Object.values(groups).map(([tn, fp, fn, tp]): Tally => ({ cells: { tn, fp, fn, tp } }));
  const strict = { zeroDivision: undefined } as const;
  const whole = tallies.reduce(merge);
  const overall = { measurements: measure(whole, strict), ...(redrawn && { tally: whole }) };
  const measured = {
    feature: featureOf(Object.keys(groups), feature),
    groups: tallies.map((tally) => measure(tally, strict)),
    ...(redrawn && { tallies }),
  };
  return evaluate([ruleOf(rule)], { overall, features: [measured] }, using);
}
