import { type BranchPattern, matchesBranch, readPattern } from './branch-pattern.ts';

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
export type OnBranch<Rule> = Rule & { readonly loosened?: true };

/**
 * The entry that applies to a branch: of those whose pattern means it the one with the most literal characters, of
 * several such the first. None where the branch is not known.
 */
export function entryOf(entries: readonly BranchEntry[], branch: string | undefined): BranchEntry | undefined {
  if (branch === undefined) return undefined;
  const meant = entries
    .map((entry) => ({ entry, pattern: readPattern(entry.pattern) as BranchPattern }))
    .filter(({ pattern }) => matchesBranch(pattern, branch));
  const most = Math.max(...meant.map(({ pattern }) => pattern.literals));
  return meant.find(({ pattern }) => pattern.literals === most)?.entry;
}

/** The rules of a policy as they count on a branch, and the entry of `branches` that says so. */
export function rulesOn<Rule extends Adjustable>(
  {
    rules,
    branches,
    sensitive_features,
  }: {
    readonly rules: readonly Rule[];
    readonly branches: readonly BranchEntry[];
    readonly sensitive_features: readonly { readonly name: string }[];
  },
  branch: string | undefined,
): { readonly rules: readonly OnBranch<Rule>[]; readonly entry: BranchEntry | undefined } {
  const entry = entryOf(branches, branch);
  const features = sensitive_features.map(({ name }) => name);
  return { rules: rulesUnder(entry, rules, features), entry };
}

/**
 * Rules as an entry changes them: what it says of a rule by its id, else its `level` for all of them. A rule that is off
 * stays so unless it is named with another level. Rules of any kind that have what an entry may change.
 *
 * @param features the names of all features, which a rule without a list applies to
 */
export function rulesUnder<Rule extends Adjustable>(
  entry: BranchEntry | undefined,
  rules: readonly Rule[],
  features: readonly string[],
): readonly OnBranch<Rule>[] {
  if (entry === undefined) return rules;
  const named = new Map(entry.rules.map((override) => [override.id, override]));
  return rules.map((rule) => {
    const forAll = rule.level === 'off' || entry.level === undefined ? {} : { level: entry.level };
    const changed: Rule = { ...rule, ...forAll, ...named.get(rule.id) };
    return isLooser(changed, rule, features) ? { ...changed, loosened: true } : changed;
  });
}

const LEVELS = ['off', 'warn', 'error'] as const;
const INCONCLUSIVE = ['pass', 'warn', 'fail'] as const;

/** Whether some data fail by the rule, or warn, and do so less by what it became. */
function isLooser(now: Adjustable, before: Adjustable, features: readonly string[]): boolean {
  if (before.level === 'off') return false;
  const { min: least = Number.NEGATIVE_INFINITY, max: most = Number.POSITIVE_INFINITY } = now;
  return (
    LEVELS.indexOf(now.level) < LEVELS.indexOf(before.level) ||
    (before.min !== undefined && least < before.min) ||
    (before.max !== undefined && most > before.max) ||
    !(before.features ?? features).every((name) => (now.features ?? features).includes(name)) ||
    INCONCLUSIVE.indexOf(now.inconclusive) < INCONCLUSIVE.indexOf(before.inconclusive) ||
    isDecidedLooser(now, before)
  );
}

/**
 * By its interval a rule fails only if all of it is beyond the limit, which is less often than by its value; but with
 * `inconclusive: fail` unless all of it keeps the limit, which is more often.
 */
function isDecidedLooser(now: Adjustable, before: Adjustable): boolean {
  if (now.decide_by === before.decide_by) return false;
  return now.decide_by === 'interval' ? now.inconclusive !== 'fail' : before.inconclusive === 'fail';
}
