import { type Feature, type FeatureDescription, toFeatures } from './features.js';
import type { Group } from './groups.js';
import type { Codes, Table } from './table.js';
/** The assessed rows divided by each control feature; last, if there are several, by all of them at once. */
export declare function toControls(table: Table, controls: readonly FeatureDescription[], options: Parameters<typeof toFeatures>[2]): readonly Feature[];
interface FeatureDivision {
    readonly codes: Codes;
    readonly groups: number;
    /** For each assessed row stratum · (groups + 1) + group. */
    readonly strataCodes?: Codes;
    /** Which group signed figures compare with, as the policy has it. */
    readonly compared?: {
        readonly groups: readonly Group[];
        readonly with: NonNullable<Feature['reference']>;
    };
}
/**
 * How each feature divides the rows, and with control features within each of their combinations.
 *
 * @throws UserError for more than 10,000 groups of one feature in all
 */
export declare function toDivisions(features: readonly Feature[], control: Feature | undefined): readonly FeatureDivision[];
export {};
