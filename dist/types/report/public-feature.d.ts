import type { Hidden, HiddenRows } from './hidden-rows.js';
import type { FeatureReport, Group, GroupReport } from './report.js';
/** @param at the position of the feature in the report */
export declare function publicFeature(feature: FeatureReport, at: number, hidden: Hidden): FeatureReport;
type Method = 'between_groups' | 'to_overall' | 'to_reference';
/** Whether a disparity is made of a figure that is hidden. */
export declare function restsOnHidden(metric: string, method: Method, { groups, overall }: {
    readonly groups: readonly GroupReport[];
    readonly overall: HiddenRows;
}): boolean;
/** The groups that an outcome or warning speaks of: the feature's, or those of a stratum. */
export declare function placeOf(feature: FeatureReport, control: Group | undefined): Pick<FeatureReport, 'groups'> | undefined;
/** Whether a figure of a group is hidden, of these metrics or of any. */
export declare function groupHides(feature: Pick<FeatureReport, 'groups'>, group: Group, names?: readonly string[]): boolean;
export {};
