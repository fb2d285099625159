import type { EvaluateOptions } from './evaluate.js';
import type { Measured } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type Rule } from './rule.js';
import type { Simulations } from './simulations.js';
interface Subject extends Pick<Measured, 'overall'> {
    readonly classes: Measured['classes'] | undefined;
    readonly settings: EvaluateOptions;
    readonly simulations: Simulations;
}
/** A rule on a base metric over all rows, of several classes on their mean, one of them or the worst. */
export declare function judgeOverall(rule: Rule, { overall, classes, settings, simulations }: Subject): Outcome;
export {};
