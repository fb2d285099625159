import type { BaselineReport } from './baseline-report.js';
import type { Names } from './names.js';
import type { Report } from './report.js';
interface Look {
    readonly names: Names;
    readonly width: number | undefined;
    readonly paint: (code: string, text: string) => string;
    /** Of the report; two reports alone have none. */
    readonly policy?: Pick<Report['policy'], 'from'> | undefined;
}
/** What changed since the baseline: every figure that a rule asks for, then who gains and who loses, and why. */
export declare function changeLines(baseline: BaselineReport, { names, width, paint, policy }: Look): readonly string[];
export {};
