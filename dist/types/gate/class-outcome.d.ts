import type { Aggregate } from '../metrics/disparity.js';
import type { EvaluateOptions } from './evaluate.js';
import type { Outcome } from './outcome.js';
import type { Rule } from './rule.js';
interface Context {
    readonly rule: Rule;
    /** Of a rule on groups. */
    readonly aggregate?: Aggregate;
    readonly settings: EvaluateOptions;
}
/**
 * A rule on one class against all others, or with `worst` on each of them, of which the worst is told. Each of k classes
 * then has an interval with 1/k of the error, so that all of them hold together; p-values are multiplied by k.
 *
 * @param judge the outcome of one class by its position, at a level
 */
export declare function classOutcome(ofClass: string, { rule, aggregate, settings }: Context, judge: (position: number, level: number) => Outcome): Outcome;
export {};
