import { type Within } from '../source/confinement.js';
import type { Result } from './result.js';
export interface ReportPlace {
    /** Absolute. */
    readonly folder: string;
    /** How the user wrote it. */
    readonly named: string;
    readonly within: Within;
}
/**
 * Writes what anyone may see of every policy that was judged: `report.json`, or `report-1.json` and so on for several.
 * Where a policy was not, no file stands that an earlier step has written.
 *
 * @throws UserError FILE_OUTSIDE, OUTPUT_UNWRITABLE
 */
export declare function writeReports(results: readonly Result[], place: ReportPlace): Promise<readonly string[]>;
