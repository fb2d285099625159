import { type CaveatFacts, caveatsOf } from '../../src/gate/caveats.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { verdictOf } from '../../src/gate/verdict.ts';
import { warningsOf } from '../../src/gate/warnings.ts';
import { measure } from '../../src/metrics/measure.ts';
import { personsOf } from '../../src/metrics/persons.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { NamedPreset } from '../../src/report/assemble-presets.ts';
import type { Group, Report } from '../../src/report/report.ts';
import type { AboveMedian } from '../../src/tally/above-median.ts';
import type { Cells, Tally } from '../../src/tally/tally.ts';
import { ruleOf } from '../gate/outcomes.ts';

/** Rows in the cells tn, fp, fn, tp. */
export type Counts = readonly [tn: number, fp: number, fn: number, tp: number];

export interface SampleFeature {
  readonly name: string;
  readonly columns?: readonly string[];
  readonly groups: readonly (readonly [Group, Counts])[];
  readonly unobserved?: readonly Group[];
  readonly absent?: readonly Group[];
  readonly droppedRows?: number;
  /** Position of the reference group. */
  readonly reference?: number;
}

export interface Sample {
  readonly features: readonly SampleFeature[];
  readonly rules?: readonly (Partial<Rule> & Pick<Rule, 'metric'>)[];
  readonly settings?: Partial<GateSettings>;
  /** All rows; by default the sum over the first feature. */
  readonly overall?: Counts;
  readonly suppressBelow?: number;
  /** What is known beside the figures. */
  readonly beside?: Partial<Pick<CaveatFacts, 'repeatedIds' | 'proxies'>>;
  readonly presets?: readonly NamedPreset[];
  readonly scoring?: AboveMedian;
}

const HASH = '3f786850e387550fdab836ed7e6dc881de23001b1f3b5a4c5d6e7f8091a2b3c4';

/** A report of made-up counts, judged and assembled as the product does it. */
export function reportOf({
  features,
  rules = [],
  settings,
  overall,
  suppressBelow = 10,
  presets,
  scoring,
  beside,
}: Sample): Report {
  const inForce = rules.map((rule) => ruleOf({ id: rule.metric, ...rule }));
  const allSettings: GateSettings = {
    small_groups: { min_count: 30, action: 'warn' },
    missing_group: 'keep',
    confidence: { level: 0.95 },
    ...settings,
  };
  const whole = overall ?? sum((features[0]?.groups ?? []).map(([, counts]) => counts));
  const all = { tally: tallyOf(whole), measurements: measure(tallyOf(whole), { zeroDivision: undefined }) };
  const measured = features.map(
    ({ name, columns = [name], groups, unobserved = [], absent = [], droppedRows = 0, reference: at }) => {
      const tallies = groups.map(([, counts]) => tallyOf(counts));
      const reference = at === undefined ? undefined : tallies[at];
      return {
        feature: {
          name,
          columns,
          groups: groups.map(([group]) => group),
          codes: new Uint8Array(),
          unobserved,
          absent,
          unexpected: [],
          alike: [],
          droppedRows,
        },
        groups: tallies.map((tally) => measure(tally, { zeroDivision: undefined, whole: all.tally, reference })),
        tallies,
        persons: tallies.map(personsOf),
        reference: at,
      };
    },
  );
  const outcomes = evaluate(inForce, { overall: all, features: measured }, allSettings);
  return assemble({
    version: '0.1.0',
    policy: { name: 'census-income', path: '.github/fairness.yml', sha256: HASH },
    subject: {
      rows: whole.reduce((total, count) => total + count, 0),
      data: { sha256: HASH },
      model: { kind: 'decision_tree', sha256: HASH, inputs: ['age', 'hours'] },
      commit: null,
    },
    overall: all,
    features: measured,
    outcomes,
    verdict: verdictOf(outcomes),
    caveats: caveatsOf(
      inForce,
      { overall: all, features: measured, outcomes, proxies: [], ...beside },
      { ...allSettings, zero_division: 'undefined', model: { train: {} }, data: { split: { random_state: 12345 } } },
    ),
    warnings: warningsOf(inForce, measured, allSettings),
    presets,
    scoring,
    settings: allSettings,
    suppressBelow,
  });
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce<Counts>(
    (total, counts) => [total[0] + counts[0], total[1] + counts[1], total[2] + counts[2], total[3] + counts[3]],
    [0, 0, 0, 0],
  );
}

function tallyOf([tn, fp, fn, tp]: Counts): Tally {
  const cells: Cells = { tn, fp, fn, tp };
  return { cells };
}
