import type { Scalar } from '../data/table.js';
import { type ChangeRule, type Changes } from './change-outcome.js';
import type { Measured } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type Reserving } from './reserved-outcomes.js';
import type { GateSettings, Rule } from './rule.js';
export interface EvaluateOptions extends GateSettings {
    /** With several classes: their labels, in the order in which they were measured. */
    readonly classLabels?: readonly Scalar[] | undefined;
    /** Rules on what changed since the baseline. */
    readonly changes?: {
        readonly rules: readonly ChangeRule[];
        readonly found: Changes;
    } | undefined;
}
/**
 * Every rule on every feature that it names, with control features within each stratum: one outcome each, in the order
 * of the rules and then of the features, followed by the reserved outcomes that fail.
 */
export declare function evaluate(rules: readonly Rule[], { overall, classes, features, controls }: Measured & Pick<Reserving, 'controls'>, settings: EvaluateOptions): readonly Outcome[];
