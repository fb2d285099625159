import type { Scalar } from '../data/table.js';
import type { MeasuredGroups } from '../gate/measured-feature.js';
import type { GateSettings } from '../gate/rule.js';
import type { Verdict } from '../gate/verdict.js';
import type { Measurements } from '../metrics/measure.js';
import type { MeasuredRows } from '../metrics/measured-rows.js';
import type { TaskTally } from '../metrics/tasks.js';
import type { AboveMedian } from '../tally/above-median.js';
import { type NamedPreset } from './assemble-presets.js';
import type { BaselineReport, Caveat, Group, Outcome, Report, Subject, Warning } from './report.js';
/** What was measured, and how. */
export interface MeasuredFindings {
    readonly subject: Subject;
    readonly overall: MeasuredRows;
    /** With several classes: their labels, and what was measured of each over all rows. */
    readonly classLabels?: readonly Scalar[] | undefined;
    readonly classes?: readonly Pick<Tallied, 'overall'>[] | undefined;
    /** The columns of the control features, where there are any. */
    readonly controlColumns?: readonly string[] | undefined;
    readonly features: readonly TalliedFeature[];
    readonly settings: GateSettings;
}
/** Everything that a report tells. */
export interface Findings extends MeasuredFindings {
    readonly version: string;
    readonly policy: Report['policy'];
    /** What `assembleMeasured` made of these findings, where that is known already. */
    readonly measured?: MeasuredReport | undefined;
    readonly outcomes: readonly Outcome[];
    readonly verdict: Verdict;
    readonly warnings: readonly Warning[];
    readonly caveats: readonly Caveat[];
    /** Rows under which a figure is hidden where anyone may look. */
    readonly suppressBelow: number;
    /** What changed since the baseline, where there is one. */
    readonly baseline?: BaselineReport | undefined;
    readonly presets?: readonly NamedPreset[] | undefined;
    /** Who is above the median score, feature by feature, where a preset asks for it. */
    readonly scoring?: AboveMedian | undefined;
    /** The day on which waivers were looked at, where there are any. */
    readonly today?: string | undefined;
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
/** What was measured, before anything is judged. */
export type MeasuredReport = Pick<Report, 'subject' | 'overall' | 'overall_tally' | 'overall_classes' | 'features'>;
/** Measurements as the plain data of `report.json`. */
export declare function assembleMeasured(findings: MeasuredFindings): MeasuredReport;
/** Findings as the plain data of `report.json`, in its order of keys. */
export declare function assemble(findings: Findings): Report;
export {};
