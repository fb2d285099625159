/** What of a rule an entry of `branches` may change. */
export interface Adjustable {
    readonly id: string;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly features?: readonly string[] | undefined;
    readonly level: 'error' | 'warn' | 'off';
    readonly decide_by: 'estimate' | 'interval';
    readonly inconclusive: 'fail' | 'warn' | 'pass';
}
/** An entry of `branches`: what differs on the branches that its pattern means. */
export interface BranchEntry {
    readonly pattern: string;
    readonly level?: Adjustable['level'] | undefined;
    readonly rules: readonly (Partial<Adjustable> & Pick<Adjustable, 'id'>)[];
}
/** A rule as it counts on a branch; `loosened` where it asks for less there than by default. */
export type OnBranch<Rule> = Rule & {
    readonly loosened?: true;
};
/**
 * The entry that applies to a branch: of those whose pattern means it the one with the most literal characters, of
 * several such the first. None where the branch is not known.
 */
export declare function entryOf(entries: readonly BranchEntry[], branch: string | undefined): BranchEntry | undefined;
/** The rules of a policy as they count on a branch, and the entry of `branches` that says so. */
export declare function rulesOn<Rule extends Adjustable>({ rules, branches, sensitive_features, }: {
    readonly rules: readonly Rule[];
    readonly branches: readonly BranchEntry[];
    readonly sensitive_features: readonly {
        readonly name: string;
    }[];
}, branch: string | undefined): {
    readonly rules: readonly OnBranch<Rule>[];
    readonly entry: BranchEntry | undefined;
};
/**
 * Rules as an entry changes them: what it says of a rule by its id, else its `level` for all of them. A rule that is off
 * stays so unless it is named with another level. Rules of any kind that have what an entry may change.
 *
 * @param features the names of all features, which a rule without a list applies to
 */
export declare function rulesUnder<Rule extends Adjustable>(entry: BranchEntry | undefined, rules: readonly Rule[], features: readonly string[]): readonly OnBranch<Rule>[];
