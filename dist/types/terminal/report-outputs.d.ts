import type { Report } from '../report/report.js';
import { type Arguments, type Options } from './options.js';
import type { Output } from './outputs.js';
/** An option for each format in which a report can be written. */
export declare const reportOptions: Options;
/** The files that the arguments ask for, by option. */
export declare function reportFiles(args: Arguments): ReadonlyMap<string, string>;
/**
 * The report in every format that the arguments ask for. `json` has every figure; the others are for eyes that may not
 * see small cells, unless `full`.
 */
export declare function reportOutputs(report: Report, args: Arguments, { full }: {
    readonly full: boolean;
}): readonly Output[];
