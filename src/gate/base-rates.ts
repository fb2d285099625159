import type { Group } from '../data/groups.ts';
import { compare, type Disparity, disparities } from '../metrics/disparities.ts';
import type { Spread } from '../metrics/disparity.ts';
import { measure } from '../metrics/measure.ts';
import { massOf, type ZeroDivision } from '../metrics/metric.ts';
import { merge } from '../tally/merge.ts';
import type { Cells, Tally } from '../tally/tally.ts';
import type { BrokenRule, Caveat } from './caveat.ts';
import { isAmongGroups } from './flip-caveats.ts';
import { leastErrors } from './least-errors.ts';
import { position } from './limit.ts';
import type { TalliedFeature } from './measured-feature.ts';
import type { GateSettings, Rule } from './rule.ts';

/**
 * Whether the base rates of a feature's groups differ by more than chance (the interval of their range excludes 0), and
 * what the policy's rules make of a model without a mistake then; `undefined` where they do not.
 *
 * A model that is always right selects each group at its base rate. Its demographic parity ratio is the smallest by the
 * largest of them, and a rule that asks for more can only be kept by mistakes: `wrong` says on how many rows.
 *
 * Where base rates differ, equal selection rates, equalized odds and calibration exclude each other. Selection is
 * π·TPR + (1 − π)·FPR; if it, TPR and FPR are equal in groups with different π, then TPR = FPR: decisions have nothing
 * to do with labels, and the share of positives among the selected is each group's own π.
 *
 * Sources: J. Kleinberg, S. Mullainathan, M. Raghavan, "Inherent Trade-Offs in the Fair Determination of Risk Scores"
 * (ITCS 2017); A. Chouldechova, "Fair Prediction with Disparate Impact" (Big Data 5, 2017).
 */
export function baseRatesOf(
  rules: readonly Rule[],
  { feature, groups, tallies }: TalliedFeature,
  { confidence, zeroDivision }: Pick<GateSettings, 'confidence'> & { readonly zeroDivision: ZeroDivision },
): Extract<Caveat, { code: 'base_rates' }> | undefined {
  const [first, ...others] = tallies;
  if (first === undefined) return undefined;
  const whole = others.reduce(merge, first);
  const all = { method: 'between_groups', agg: 'worst_case', overall: measure(whole, { zeroDivision }) } as const;
  const range = compare(disparities.get('prevalence_difference') as Disparity, groups, {
    ...all,
    level: confidence.level,
  });
  if (!((range.interval?.low ?? 0) > 0)) return undefined;
  const ends = [range.lowest as number, range.highest as number];
  const faultless = tallies.map((tally) =>
    measure(withoutMistake(tally), { zeroDivision, whole: withoutMistake(whole) }),
  );
  const found = (name: string, options: Partial<Pick<Rule, 'method' | 'agg'>> = {}): Spread =>
    compare(disparities.get(name) as Disparity, faultless, {
      ...all,
      ...options,
      overall: measure(withoutMistake(whole), { zeroDivision }),
    });
  const broken = rules
    .filter((rule) => {
      const { level, features, metric } = rule;
      const concerns = level !== 'off' && (features?.includes(feature.name) ?? true);
      return concerns && disparities.has(metric) && isAmongGroups(rule, whole);
    })
    .flatMap((rule): readonly BrokenRule[] => {
      const { value } = found(rule.metric, { method: rule.method, agg: rule.agg });
      if (value === undefined || position(value, rule) === 'within') return [];
      const wrong = leastWrong(rule, tallies);
      return [{ rule: rule.id, metric: rule.metric, value, ...(wrong !== undefined && { wrong }) }];
    });
  return {
    code: 'base_rates',
    feature: feature.name,
    groups: ends.map((at) => feature.groups[at] as Group),
    rates: ends.map((at) => groups[at]?.prevalence?.value as number),
    ratio: found('demographic_parity_ratio').value as number,
    difference: found('demographic_parity_difference').value as number,
    broken,
  };
}

/** The tally of a model that selects the positives and nobody else. Scores are left out. */
function withoutMistake({ cells, weighted, weightedSquares }: Tally): Tally {
  return {
    cells: corrected(cells),
    ...(weighted && { weighted: corrected(weighted) }),
    ...(weightedSquares && { weightedSquares: corrected(weightedSquares) }),
  };
}

function corrected({ tn, fp, fn, tp }: Cells): Cells {
  return { tn: tn + fp, fp: 0, fn: 0, tp: tp + fn };
}

/** Only for rules on the range of selection rates between groups. */
function leastWrong({ metric, method, min, max }: Rule, tallies: readonly Tally[]): number | undefined {
  const { of, aggregate } = disparities.get(metric) as Disparity;
  if (method !== 'between_groups' || of.join() !== 'selection_rate') return undefined;
  const masses = tallies
    .map((tally) => massOf(tally))
    .map(({ tn, fp, fn, tp }) => ({ positive: fn + tp, all: tn + fp + fn + tp }));
  const total = masses.reduce((sum, { all }) => sum + all, 0);
  const groups = masses
    .filter(({ all }) => all > 0)
    .map(({ positive, all }) => ({ share: all / total, rate: positive / all }));
  if (aggregate === 'ratio' && min !== undefined) return leastErrors(groups, { ratio: min });
  return aggregate === 'difference' && max !== undefined ? leastErrors(groups, { difference: max }) : undefined;
}
