import type { Measurements } from '../metrics/measure.js';
import type { MeasuredFeature } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import type { GateSettings, Rule } from './rule.js';
/** Every metric over all rows and of every group. */
export interface Measured {
    readonly overall: {
        readonly measurements: Measurements;
    };
    readonly features: readonly MeasuredFeature[];
}
/**
 * Every rule on every feature that it names: one outcome each, in the order of the rules and then of the features,
 * followed by the reserved outcomes that fail.
 */
export declare function evaluate(rules: readonly Rule[], { overall, features }: Measured, settings: GateSettings): readonly Outcome[];
