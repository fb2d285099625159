import { type Disparity } from '../metrics/disparities.js';
import type { Agg, Method } from '../metrics/disparity.js';
import type { MetricName } from '../metrics/index.js';
import type { Level, Outcome } from './outcome.js';
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
type Comparison = {
    readonly kind: 'four_fifths';
} | ToReference;
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
    readonly small_groups: {
        readonly min_count: number;
        readonly action: 'warn' | 'exclude' | 'fail';
    };
    readonly missing_group: 'keep' | 'drop' | 'fail';
    /** `level`: two-sided, of every interval. */
    readonly confidence: Confidence;
}
/** The base metrics that the rules in force compare between the groups of a feature. */
export declare function metricsInForce(rules: readonly Rule[], feature: string): readonly MetricName[];
/**
 * Of which class a rule speaks where there are several. Without a word of the policy it is the worst for disparities
 * that Fairlearn names, which are about who is selected, and where a mean over the classes would say nothing.
 */
export declare function classOf({ class: written, metric }: Rule, disparity: Disparity | undefined): string;
/** What an outcome repeats of its rule. */
export declare function facts(rule: Rule): RuleFacts;
export type RuleFacts = Pick<Outcome, 'rule' | 'metric' | 'level' | 'min' | 'max' | 'decide_by' | 'inconclusive' | 'loosened'>;
export {};
