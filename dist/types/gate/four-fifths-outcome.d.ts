import type { MeasuredGroups } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type GateSettings, type Rule } from './rule.js';
/**
 * The lowest selection rate over the highest, of persons and never of weights. The limit is compared in whole numbers,
 * so that a rate of exactly four fifths keeps it and one that is a hair below does not, whatever the size of the groups.
 */
export declare function judgeFourFifths(rule: Rule, { feature, settings }: {
    readonly feature: MeasuredGroups;
    readonly settings: GateSettings;
}): Outcome;
