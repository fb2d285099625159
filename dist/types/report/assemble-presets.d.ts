import type { MeasuredFeature } from '../gate/measured-feature.js';
import type { AboveMedian } from '../tally/above-median.js';
import type { PresetReport } from './preset-report.js';
/** A preset as a policy names it. */
export interface NamedPreset {
    readonly name: string;
    /** All features where absent. */
    readonly features?: readonly string[] | undefined;
}
export interface PresetFindings {
    readonly features: readonly MeasuredFeature[];
    /** All rows. */
    readonly rows: number;
    /** Its groupings are the features, in their order. */
    readonly scoring?: AboveMedian | undefined;
}
/** What is printed of each preset of the policy. */
export declare function presetReports(named: readonly NamedPreset[], findings: PresetFindings): readonly PresetReport[];
