import { type Path } from '../path.js';
import type { MetricEntry, Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
type FileRule = PolicyFile['rules'][number];
/** What the keys of each rule ask of one another, of the metrics and of the features. */
export declare function checkRules(draft: Draft<PolicyFile>, { metrics }: Registries): void;
/** The keys of a rule that are right by themselves. */
export declare function soundKeys<Rule extends object = FileRule>({ file, sound }: Draft<PolicyFile>, path: Path): Partial<Rule>;
interface Judged<Key extends string> {
    readonly rule: {
        readonly [key in Key]?: unknown;
    };
    readonly metric: Pick<MetricEntry, 'name' | 'range'>;
    /** Of the rule: the keys that hold limits. */
    readonly keys: readonly Key[];
}
/** Limits that are beyond what the metric can be. */
export declare function checkRange<Key extends string>({ fail }: Draft<PolicyFile>, path: Path, { rule, metric, keys }: Judged<Key>): void;
/** Keys that say how groups are compared, of a rule that may compare none. */
export declare function checkKeysOfKind({ has, fail }: Draft<PolicyFile>, path: Path, { name, kind, aggregate }: MetricEntry): void;
/** A ratio of values of which one may be negative says nothing, whether or not the registry has it. */
export declare function checkRatio({ file, has, fail }: Draft<PolicyFile>, path: Path, metrics: ReadonlyMap<string, MetricEntry>): void;
/** Features that the policy does not have, or that are named twice. */
export declare function checkFeatureList({ fail }: Draft<PolicyFile>, path: Path, { features, names }: {
    readonly features: readonly string[];
    readonly names: readonly string[];
}): void;
export {};
