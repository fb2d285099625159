import type { MeasuredFeature } from '../gate/measured-feature.js';
import type { GateSettings } from '../gate/rule.js';
import type { Verdict } from '../gate/verdict.js';
import type { Measurements } from '../metrics/measure.js';
import type { Tally } from '../tally/tally.js';
import type { Outcome, Report, Subject, Warning } from './report.js';
/** Everything that a report tells. */
export interface Findings {
    readonly version: string;
    readonly policy: Report['policy'];
    readonly subject: Subject;
    readonly overall: {
        readonly tally: Tally;
        readonly measurements: Measurements;
    };
    readonly features: readonly (MeasuredFeature & {
        readonly tallies: readonly Tally[];
    })[];
    readonly outcomes: readonly Outcome[];
    readonly verdict: Verdict;
    readonly warnings: readonly Warning[];
    /** Rows under which a figure is hidden where anyone may look. */
    readonly suppressBelow: number;
    readonly settings: GateSettings;
}
/** Findings as the plain data of `report.json`, in its order of keys. */
export declare function assemble(findings: Findings): Report;
