import type { Feature } from '../data/features.js';
import { type MeasuredFeature } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type GateSettings, type Rule } from './rule.js';
export interface Reserving {
    readonly features: readonly MeasuredFeature[];
    /** Control features, of which the policy may name groups as well. */
    readonly controls?: readonly Pick<Feature, 'name' | 'absent'>[] | undefined;
}
/** What fails beside the rules: a named group that is absent, and small or missing groups where the policy says so. */
export declare function reservedOutcomes(rules: readonly Rule[], { features, controls }: Reserving, settings: GateSettings): readonly Outcome[];
