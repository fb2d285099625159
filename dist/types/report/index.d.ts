import type { Report } from './report.js';
/** A way to write a report into a file. */
export interface ReportFormat {
    /** Of the option that asks for it. */
    readonly name: string;
    /** With its dot. */
    readonly extension: string;
    /** Whether small cells are hidden in it unless all figures are asked for. */
    readonly isPublic: boolean;
    readonly help: string;
    /** How every file of it begins. */
    readonly begins: RegExp;
    readonly render: (report: Report) => string;
}
/** Every format that is rendered from a report alone. */
export declare const formats: readonly ReportFormat[];
