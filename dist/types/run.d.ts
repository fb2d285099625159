import { type RepeatedIds } from './data/repeated-ids.js';
import { type FeatureProxy } from './model/proxy.js';
import type { LoadedPolicy } from './policy/load.js';
import type { Policy } from './policy/schema.js';
import { type Findings } from './report/assemble.js';
import type { Report } from './report/report.js';
import type { Source } from './source/source.js';
export interface CheckOptions {
    /** Where policy, data and model are read. */
    readonly source: Source;
    /** The policy; without it the default places are tried. */
    readonly policyPath?: string | undefined;
    /** What the report says it is about, where that is known. */
    readonly commit?: string | undefined;
}
export interface Checked {
    readonly report: Report;
    /** The policy, and where its keys stand in the file. */
    readonly policy: LoadedPolicy;
    /** The file of the model that was trained or loaded. */
    readonly savedModel?: string;
}
/**
 * The whole job: a policy and the files that it names go in, a report comes out. Nothing is printed or written.
 *
 * @throws UserError where it cannot be carried out; nothing was decided then
 */
export declare function check({ source, policyPath, commit }: CheckOptions): Promise<Checked>;
/** What was measured of a policy's model on its data, before anything is judged. */
export interface Assessment extends Pick<Findings, 'subject' | 'overall' | 'classLabels' | 'classes' | 'controlColumns' | 'features' | 'warnings' | 'scoring'> {
    readonly repeatedIds?: RepeatedIds | undefined;
    readonly proxies: readonly FeatureProxy[];
    readonly savedModel?: string | undefined;
}
/** Data → model → tallies → metrics. */
export declare function assess(policy: Policy, source: Source): Promise<Assessment>;
