import { type Disparity, disparities } from '../metrics/disparities.ts';
import type { Agg, Method } from '../metrics/disparity.ts';
import type { MetricName } from '../metrics/index.ts';
import { macroMetrics } from '../metrics/tasks.ts';
import type { Level, Outcome } from './outcome.ts';

/** A rule of the policy, as the gate needs it. */
export interface Rule {
  readonly id: string;
  /** A base metric (judged over all rows) or a disparity (judged for each feature). */
  readonly metric: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Names of features; all of them where absent. */
  readonly features?: readonly string[] | undefined;
  readonly level: Level | 'off';
  readonly method: Method;
  readonly agg: Agg;
  /** With several classes: a label, `macro` or `worst`. */
  readonly class?: string | undefined;
  readonly inconclusive: 'fail' | 'warn' | 'pass';
  /** Whether the value or its whole interval must keep the limit. */
  readonly decide_by: 'estimate' | 'interval';
  /** How a preset compares the groups, where that is another way than the metric's own. */
  readonly comparison?: Comparison | undefined;
  /** Whether it asks for less on this branch than by default. */
  readonly loosened?: true;
}

/** Persons against the best group in whole numbers, or each group against the reference group of its feature. */
type Comparison = { readonly kind: 'four_fifths' } | ToReference;

export interface ToReference {
  readonly kind: 'to_reference';
  readonly aggregate: 'difference' | 'ratio';
  /** Base metrics; of several the mean of their differences. */
  readonly of: readonly string[];
  /** The reference of a feature that names none. */
  readonly otherwise: 'best' | 'majority';
}

/** How uncertainty is measured; what is left out is as the policy's schema has it by default. */
export interface Confidence {
  readonly level: number;
  readonly method?: 'auto' | 'analytic' | 'bootstrap';
  /** Replicates of what is redrawn. */
  readonly n_boot?: number;
  /** The seed of what is redrawn. */
  readonly random_state?: number;
  readonly adjust?: 'none' | 'holm';
}

/** What the policy says beside its rules. */
export interface GateSettings {
  /** A group is small in a metric with fewer than `min_count` rows of the kind that the metric divides by. */
  readonly small_groups: { readonly min_count: number; readonly action: 'warn' | 'exclude' | 'fail' };
  readonly missing_group: 'keep' | 'drop' | 'fail';
  /** `level`: two-sided, of every interval. */
  readonly confidence: Confidence;
}

/** The base metrics that the rules in force compare between the groups of a feature. */
export function metricsInForce(rules: readonly Rule[], feature: string): readonly MetricName[] {
  const used = rules
    .filter(({ level, features }) => level !== 'off' && (features?.includes(feature) ?? true))
    .flatMap(({ metric, comparison }) =>
      comparison?.kind === 'to_reference'
        ? (comparison.of as readonly MetricName[])
        : (disparities.get(metric)?.of ?? []),
    );
  return [...new Set(used)];
}

/**
 * Of which class a rule speaks where there are several. Without a word of the policy it is the worst for disparities
 * that Fairlearn names, which are about who is selected, and where a mean over the classes would say nothing.
 */
export function classOf({ class: written, metric }: Rule, disparity: Disparity | undefined): string {
  if (written !== undefined) return written;
  const of = disparity?.of ?? [metric as MetricName];
  const hasMean = of.every((name) => Object.hasOwn(macroMetrics, name));
  const isNamed = disparity !== undefined && !disparity.of.some((name) => metric.startsWith(`${name}_`));
  return hasMean && !isNamed ? 'macro' : 'worst';
}

/** What an outcome repeats of its rule. */
export function facts(rule: Rule): RuleFacts {
  const { id, metric, min, max, level, inconclusive, decide_by, loosened } = rule;
  return {
    rule: id,
    metric,
    level: level as Level,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    decide_by,
    ...(inconclusive !== 'warn' && { inconclusive }),
    ...(loosened && { loosened }),
  };
}

export type RuleFacts = Pick<
  Outcome,
  'rule' | 'metric' | 'level' | 'min' | 'max' | 'decide_by' | 'inconclusive' | 'loosened'
>;
