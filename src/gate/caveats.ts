import type { RepeatedIds } from '../data/repeated-ids.ts';
import type { FeatureProxy } from '../model/proxy.ts';
import { baseRatesOf } from './base-rates.ts';
import type { Caveat } from './caveat.ts';
import { flipCaveats, type Tallied } from './flip-caveats.ts';
import type { Measured } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import type { GateSettings, Rule } from './rule.ts';

/** What is known beside the figures. */
export interface CaveatFacts extends Pick<Measured, 'overall' | 'features'> {
  readonly outcomes: readonly Outcome[];
  readonly repeatedIds?: RepeatedIds | undefined;
  /** Of a model that was trained here. */
  readonly proxies: readonly FeatureProxy[];
}

/** What a policy says that matters here. */
export interface CaveatSettings extends GateSettings {
  readonly zero_division: 'undefined' | 0 | 1;
  readonly model: { readonly train?: object | undefined };
  readonly data: { readonly split?: object | undefined };
}

/** What the figures do not tell, with what is known of it here; always in the same order. */
export function caveatsOf(rules: readonly Rule[], facts: CaveatFacts, settings: CaveatSettings): readonly Caveat[] {
  const { repeatedIds, proxies, outcomes } = facts;
  const tallied = ofTwoLabels(facts);
  const isConditioned = facts.features.some(({ strata }) => strata !== undefined);
  const { model, data, zero_division } = settings;
  const measuring = { ...settings, zeroDivision: zero_division === 'undefined' ? undefined : zero_division };
  const seed = data.split && 'random_state' in data.split ? (data.split.random_state as number) : undefined;
  return [
    ...(repeatedIds ? [{ code: 'repeated_ids' as const, ...repeatedIds }] : []),
    { code: 'training_noise', model: model.train === undefined ? 'given' : 'trained' },
    { code: 'reused_test_set', ...(seed !== undefined && { random_state: seed }) },
    ...(tallied && !isConditioned ? flipCaveats(rules, outcomes, { ...tallied, settings: measuring }) : []),
    ...proxies.map(proxyCaveat),
    ...(tallied?.features ?? []).flatMap((feature) => baseRatesOf(rules, feature, measuring) ?? []),
  ];
}

/** The tallies, where there are two labels; a question of labels and base rates is asked of nothing else. */
function ofTwoLabels({ overall, features }: CaveatFacts): Tallied | undefined {
  const { tally, measurements } = overall;
  if (tally === undefined || !('cells' in tally)) return undefined;
  return {
    overall: { tally, measurements },
    features: features.map(({ strata: _strata, ...feature }) => ({
      ...feature,
      tallies: (feature.tallies ?? []).flatMap((own) => ('cells' in own ? [own] : [])),
    })),
  };
}

function proxyCaveat({ feature, group, auc }: FeatureProxy): Caveat {
  if (auc === undefined) return { code: 'sensitive_input', feature };
  return { code: 'proxies', feature, ...(group !== undefined && { group }), auc };
}
