import { type Within } from '../source/confinement.js';
import type { Context } from './context.js';
import type { Inputs } from './inputs.js';
import type { ReportPlace } from './report-files.js';
/** Where a step reads and writes. */
export interface Workspace {
    /** Where paths of the policy start; absolute. */
    readonly directory: string;
    readonly workspace: string;
    /** Outside these folders no file is opened. */
    readonly within: Within;
    readonly reports: ReportPlace;
    /** What tells this step's comment and reports from those of others. */
    readonly hash: string;
}
export declare function workspaceOf(inputs: Inputs, { workspace, temp }: Pick<Context, 'workspace' | 'temp'>): Workspace;
/** @throws UserError where the working directory or `report-dir` lead elsewhere, or the former is no folder */
export declare function checkWorkspace({ directory, within, reports }: Workspace, inputs: Inputs): Promise<void>;
