import { type Bounds } from './bounds.js';
import type { Report } from './report.js';
/** The JSON Schema that ships as `report.schema.json` (draft 2020-12). */
export declare function reportJsonSchema(): object;
/**
 * Reads a report that may come from anywhere. What it holds of known keys is checked, unknown keys are let through.
 *
 * @param path how errors name the file
 * @throws UserError REPORT_SYNTAX, REPORT_NEWER, REPORT_TOO_LARGE, REPORT_INVALID
 */
export declare function parseReport(text: string, path: string, bounds?: Bounds): Report;
