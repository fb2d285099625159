import type { AssessedRows } from './baseline/assessed-rows.js';
import { type Feature } from './data/features.js';
import { type RepeatedIds } from './data/repeated-ids.js';
import { type FeatureProxy } from './model/proxy.js';
import type { LoadedPolicy } from './policy/load.js';
import type { Policy } from './policy/schema.js';
import { type Findings } from './report/assemble.js';
import type { Report } from './report/report.js';
import type { FindCommit } from './source/commits.js';
import type { SmallFiles, Source } from './source/source.js';
export interface CheckOptions {
    /** Where policy, data and model are read. */
    readonly source: Source;
    /** Where what decides is read instead: policy, waivers and baseline. */
    readonly rules?: SmallFiles | undefined;
    /** The policy; without it the default places are tried. */
    readonly policyPath?: string | undefined;
    /** What the report says it is about, where that is known. */
    readonly commit?: string | undefined;
    /** What to compare with instead of what the policy names: a report, or a branch, tag or commit. */
    readonly base?: string | undefined;
    /** How to find a commit to compare with; without it there is none. */
    readonly findCommit?: FindCommit | undefined;
    /** A baseline that this run is about to write, and so need not be there yet. */
    readonly writtenBaseline?: string | undefined;
    /** The branch that is targeted or pushed, for the policy's `branches`; without it none of them applies. */
    readonly branch?: string | undefined;
    /** The day (UTC) such as 2027-01-31, for the policy's `waivers`, which need it. */
    readonly today?: string | undefined;
}
export interface Checked {
    readonly report: Report;
    /** The policy, and where its keys stand in the file. */
    readonly policy: LoadedPolicy;
    /** The file of the model that was trained or loaded. */
    readonly savedModel?: string;
    /** The assessed rows with their predictions, in their order. */
    readonly assessed: AssessedRows;
}
/**
 * The whole job: a policy and the files that it names go in, a report comes out. Nothing is printed or written.
 *
 * @throws UserError where it cannot be carried out; nothing was decided then
 */
export declare function check(options: CheckOptions): Promise<Checked>;
/** What was measured of a policy's model on its data, before anything is judged. */
export interface Assessment extends Pick<Findings, 'subject' | 'overall' | 'classLabels' | 'classes' | 'controlColumns' | 'features' | 'warnings' | 'scoring'> {
    /** How rows are divided by control features: by each alone, and by all at once. */
    readonly controls: readonly Feature[];
    readonly assessed: AssessedRows;
    readonly repeatedIds?: RepeatedIds | undefined;
    /** Worked out when asked for: of an old side nobody wants to know. */
    readonly proxies: () => readonly FeatureProxy[];
    readonly savedModel?: string | undefined;
}
/**
 * Data → model → tallies → metrics.
 *
 * @param trainedBy the policy whose features say what a trained model takes for inputs
 */
export declare function assess(policy: Policy, source: Source, trainedBy?: Policy): Promise<Assessment>;
