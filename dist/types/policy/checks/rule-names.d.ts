import type { Path } from '../path.js';
import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** A rule of the file as `branches` and `waivers` name it, with what is sound of it. */
export interface NamedRule {
    /** Position among the `rules` of the file, or among those of the baseline. */
    readonly place: number;
    /** Of a rule of the baseline: whether its limit is on the difference, or on that as a share of the old value. */
    readonly change?: 'absolute' | 'relative';
    /** What its value is called. */
    readonly metric: string;
    /** Whether it is about all rows, and so about no feature. */
    readonly overall: boolean;
    /** The least and the greatest value it can have. */
    readonly range: readonly [least: number, greatest: number];
    readonly min?: number;
    readonly max?: number;
    /** All of them where absent. */
    readonly features?: readonly string[];
}
/** The rules of a file by their ids, as far as these can be named. */
export interface RuleNames {
    /** `undefined` for a rule of which too much is wrong to say more. */
    readonly byId: ReadonlyMap<string, NamedRule | undefined>;
    /** Names that several rules have who were not given an id: which of them is meant would hang on their order. */
    readonly repeated: ReadonlySet<string>;
}
/** Ids that are written out, and names that are no other rule's. */
export declare function ruleNames(draft: Draft<PolicyFile>, registries: Registries): RuleNames;
/** Says what is wrong with the id of a rule; the rule where nothing is. */
export declare function namedRule({ fail }: Draft<PolicyFile>, path: Path, { id, names }: {
    readonly id: string;
    readonly names: RuleNames;
}): NamedRule | undefined;
