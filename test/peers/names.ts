import type { PeerFigure } from './peer-figures.ts';

/** A figure of ours that a figure of a peer is compared with. */
export interface OurName {
  readonly where: Exclude<PeerFigure['where'], 'to_reference'> | 'tally' | 'outcome';
  /** Of an outcome the id of its rule. */
  readonly name: string;
  /** What makes ours of theirs: as it is, with the other sign, its absolute value, or of r and 1/r the one up to 1. */
  readonly as: 'same' | 'negated' | 'unsigned' | 'folded';
}

/** Ours by the peer's name. Those of two groups that are unsigned or folded are compared where there are only two. */
export type Names = (figure: PeerFigure) => readonly OurName[];

/** Fairlearn's names are ours. */
export const fairlearnNames: Names = ({ where, name }) =>
  where === 'to_reference' ? [] : [{ where, name, as: 'same' }];

const AIF360: { readonly [name: string]: string } = {
  base_rate: 'prevalence',
  selection_rate: 'selection_rate',
  accuracy: 'accuracy_score',
  error_rate: 'zero_one_loss',
  true_positive_rate: 'true_positive_rate',
  true_negative_rate: 'true_negative_rate',
  false_positive_rate: 'false_positive_rate',
  false_negative_rate: 'false_negative_rate',
  positive_predictive_value: 'precision_score',
  negative_predictive_value: 'negative_predictive_value',
  false_discovery_rate: 'false_discovery_rate',
  false_omission_rate: 'false_omission_rate',
  generalized_entropy_index: 'generalized_entropy_index',
  theil_index: 'theil_index',
};

const AIF360_TALLY: { readonly [name: string]: string } = {
  num_true_positives: 'tp',
  num_false_positives: 'fp',
  num_true_negatives: 'tn',
  num_false_negatives: 'fn',
};

/** Unprivileged minus, or over, privileged. */
const AIF360_PAIRS: { readonly [name: string]: string } = {
  statistical_parity_difference: 'selection_rate_difference',
  disparate_impact: 'selection_rate_ratio',
  equal_opportunity_difference: 'true_positive_rate_difference',
};

/** What a group has of its reference. */
const AIF360_OF_GROUP: { readonly [name: string]: Pick<OurName, 'name' | 'as'> } = {
  average_odds_difference: { name: 'average_odds_difference', as: 'same' },
  mean_difference: { name: 'label_difference', as: 'negated' },
  class_imbalance: { name: 'class_imbalance', as: 'negated' },
  kl_divergence: { name: 'kullback_leibler_divergence', as: 'same' },
};

const AIF360_RULES: { readonly [name: string]: string } = {
  statistical_parity_difference: 'aif360/demographic_parity_difference',
  disparate_impact: 'aif360/demographic_parity_ratio',
  equal_opportunity_difference: 'aif360/equal_opportunity_difference',
  average_odds_difference: 'aif360/average_odds_difference',
};

export const aif360Names: Names = ({ where, name }) => {
  if (where !== 'to_reference') return ofGroups(where, name, { metrics: AIF360, tally: AIF360_TALLY });
  const outcome = outcomes(AIF360_RULES[name]);
  const own = AIF360_OF_GROUP[name];
  if (own !== undefined) return [{ where: 'group', ...own }, ...outcome];
  if (name === 'equalized_odds_difference') return [{ where: 'between_groups', name, as: 'unsigned' }];
  const [, base = '', kind = ''] = /^(.*)_(difference|ratio)$/.exec(name) ?? [];
  return [...ofPairs(AIF360_PAIRS[name] ?? `${AIF360[base]}_${kind}`), ...outcome];
};

const AEQUITAS: { readonly [name: string]: string } = {
  ppr: 'predicted_positive_share',
  pprev: 'selection_rate',
  precision: 'precision_score',
  fdr: 'false_discovery_rate',
  for: 'false_omission_rate',
  fpr: 'false_positive_rate',
  fnr: 'false_negative_rate',
  tpr: 'true_positive_rate',
  tnr: 'true_negative_rate',
  npv: 'negative_predictive_value',
  prev: 'prevalence',
  accuracy: 'accuracy_score',
};

const AEQUITAS_RULES: { readonly [name: string]: string } = {
  ppr_disparity: 'aequitas/predicted_positive_share_ratio',
  pprev_disparity: 'aequitas/demographic_parity_ratio',
  fdr_disparity: 'aequitas/false_discovery_rate_ratio',
  fpr_disparity: 'aequitas/false_positive_rate_ratio',
  for_disparity: 'aequitas/false_omission_rate_ratio',
  fnr_disparity: 'aequitas/false_negative_rate_ratio',
};

const AEQUITAS_TALLY = { tp: 'tp', fp: 'fp', tn: 'tn', fn: 'fn' };

export const aequitasNames: Names = ({ where, name }) => {
  if (where !== 'to_reference') return ofGroups(where, name, { metrics: AEQUITAS, tally: AEQUITAS_TALLY });
  return [...ofPairs(`${AEQUITAS[name.replace(/_disparity$/, '')]}_ratio`), ...outcomes(AEQUITAS_RULES[name])];
};

interface Tables {
  readonly metrics: { readonly [name: string]: string };
  readonly tally: { readonly [name: string]: string };
}

function ofGroups(
  where: Exclude<PeerFigure['where'], 'to_reference'>,
  name: string,
  { metrics, tally }: Tables,
): readonly OurName[] {
  const cell = tally[name];
  if (cell !== undefined) return [{ where: 'tally', name: cell, as: 'same' }];
  return [{ where, name: known(metrics[name], name), as: 'same' }];
}

function ofPairs(name: string): readonly OurName[] {
  return [{ where: 'between_groups', name, as: name.endsWith('_ratio') ? 'folded' : 'unsigned' }];
}

function outcomes(rule: string | undefined): readonly OurName[] {
  return rule === undefined ? [] : [{ where: 'outcome', name: rule, as: 'same' }];
}

function known(name: string | undefined, theirs: string): string {
  if (name === undefined) throw new Error(`no name of ours for ${theirs}`);
  return name;
}
