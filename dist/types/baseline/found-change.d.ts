import type { ChangeFound, ChangeRule } from '../gate/change-outcome.js';
import type { MeasuredFeature } from '../gate/measured-feature.js';
import type { GateSettings } from '../gate/rule.js';
import { type Measurement } from '../metrics/measure.js';
import { type Compared, type PartName, type Side } from './side.js';
/** What a figure of all rows changed by, as the gate judges it. */
export declare function foundOfAll(compared: Compared, { head }: {
    readonly head: Side;
}): ChangeFound;
export interface GroupsFound {
    readonly rule: ChangeRule;
    readonly place: PartName;
    readonly base: Side;
    readonly head: Side;
    /** The new side's groups, as they were measured; without them no group is small. */
    readonly measured: readonly MeasuredFeature[] | undefined;
    readonly settings: GateSettings;
    /** The same without groups that are small. */
    readonly without: (small: (measurement: Measurement) => boolean) => Compared;
}
/** What a disparity changed by, as the gate judges it. */
export declare function foundOfGroups(compared: Compared, found: GroupsFound): ChangeFound;
