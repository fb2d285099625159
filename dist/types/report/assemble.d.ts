import type { Scalar } from '../data/table.js';
import type { MeasuredGroups } from '../gate/measured-feature.js';
import type { GateSettings } from '../gate/rule.js';
import type { Verdict } from '../gate/verdict.js';
import type { Measurements } from '../metrics/measure.js';
import type { MeasuredRows } from '../metrics/measured-rows.js';
import type { TaskTally } from '../metrics/tasks.js';
import type { AboveMedian } from '../tally/above-median.js';
import { type NamedPreset } from './assemble-presets.js';
import type { Caveat, Group, Outcome, Report, Subject, Warning } from './report.js';
/** Everything that a report tells. */
export interface Findings {
    readonly version: string;
    readonly policy: Report['policy'];
    readonly subject: Subject;
    readonly overall: MeasuredRows;
    /** With several classes: their labels, and what was measured of each over all rows. */
    readonly classLabels?: readonly Scalar[] | undefined;
    readonly classes?: readonly Pick<Tallied, 'overall'>[] | undefined;
    /** The columns of the control features, where there are any. */
    readonly controlColumns?: readonly string[] | undefined;
    readonly features: readonly TalliedFeature[];
    readonly outcomes: readonly Outcome[];
    readonly verdict: Verdict;
    readonly warnings: readonly Warning[];
    readonly caveats: readonly Caveat[];
    /** Rows under which a figure is hidden where anyone may look. */
    readonly suppressBelow: number;
    readonly settings: GateSettings;
    readonly presets?: readonly NamedPreset[] | undefined;
    /** Who is above the median score, feature by feature, where a preset asks for it. */
    readonly scoring?: AboveMedian | undefined;
}
/** Measured groups with their tallies. */
interface Tallied {
    readonly overall: MeasuredRows;
    readonly tallies: readonly TaskTally[];
    readonly groups: readonly Measurements[];
}
interface TalliedGroups extends Omit<MeasuredGroups, 'classes'> {
    readonly tallies: readonly TaskTally[];
    readonly classes?: readonly Tallied[];
}
interface TalliedStratum extends TalliedGroups {
    readonly control: Group;
    readonly overall: MeasuredRows;
}
interface TalliedFeature extends TalliedGroups {
    readonly strata?: readonly TalliedStratum[];
}
/** Findings as the plain data of `report.json`, in its order of keys. */
export declare function assemble(findings: Findings): Report;
export {};
