import { type Measurements } from '../metrics/measure.js';
import type { ZeroDivision } from '../metrics/metric.js';
import type { Tally } from '../tally/tally.js';
import type { Caveat } from './caveat.js';
import type { TalliedFeature } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import type { GateSettings, Rule } from './rule.js';
/** Everything that was measured, with the tallies that it was measured on. */
export interface Tallied {
    readonly overall: {
        readonly tally: Tally;
        readonly measurements: Measurements;
    };
    readonly features: readonly TalliedFeature[];
}
export interface FlipSettings extends Pick<GateSettings, 'small_groups'> {
    readonly zeroDivision: ZeroDivision;
}
/**
 * What the fewest wrong labels, and the fewest rows in a wrong group, would turn: where the verdict is a pass a rule that
 * passes, else one that fails. Of rules of level `error` that their value decides.
 */
export declare function flipCaveats(rules: readonly Rule[], outcomes: readonly Outcome[], { overall, features, settings }: Tallied & {
    readonly settings: FlipSettings;
}): readonly Caveat[];
/**
 * Presets compare in ways of their own: with a reference group, which other flips would turn, or persons, which is the
 * same as between groups where nobody is weighted.
 */
export declare function isAmongGroups({ comparison }: Rule, { weighted }: Tally): boolean;
