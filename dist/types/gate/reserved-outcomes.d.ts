import { type MeasuredFeature } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type GateSettings, type Rule } from './rule.js';
/** What fails beside the rules: a named group that is absent, and small or missing groups where the policy says so. */
export declare function reservedOutcomes(rules: readonly Rule[], features: readonly MeasuredFeature[], settings: GateSettings): readonly Outcome[];
