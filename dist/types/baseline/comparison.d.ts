import type { Changes } from '../gate/change-outcome.js';
import type { MeasuredFeature } from '../gate/measured-feature.js';
import type { GateSettings } from '../gate/rule.js';
import type { ZeroDivision } from '../metrics/metric.js';
import type { Group } from '../report/report.js';
import type { PairedPart, PairTallies } from './pair-tallies.js';
import { type Asked, type Compared, type PartName, type Side } from './side.js';
export interface Comparing {
    readonly base: Side;
    readonly head: Side;
    /** Old and new decisions of the same rows, where both sides predict them. */
    readonly pairs?: PairTallies | undefined;
    /** The new side's groups, as they were measured; without them no group is small. */
    readonly measured?: readonly MeasuredFeature[] | undefined;
    readonly zeroDivision: ZeroDivision;
    readonly settings: GateSettings;
}
/** Two sides, ready to say what any figure changed by: row by row where they are paired, else by their intervals. */
export interface Comparison extends Changes {
    readonly pairs: PairTallies | undefined;
    readonly places: readonly PartName[];
    ofAll(metric: string, relative?: boolean): Compared;
    ofDisparity(part: PartName, asked: Asked, relative?: boolean): Compared;
    ofGroup(part: PartName, group: Group, metric: string): Compared;
    /** Old and new decisions of a part, where there are any. */
    pairsOf(part: PartName): PairedPart | undefined;
}
export declare function comparisonOf(comparing: Comparing): Comparison;
