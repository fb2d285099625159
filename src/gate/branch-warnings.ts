import type { Rule } from './rule.ts';
import type { Warning } from './warnings.ts';

/** Rules that an entry of `branches` switches off make no outcome that could tell it. */
export function branchWarnings(
  rules: readonly Pick<Rule, 'id' | 'level' | 'loosened'>[],
  entry: string | undefined,
): readonly Warning[] {
  const off = rules.filter(({ level, loosened }) => level === 'off' && loosened).map(({ id }) => id);
  return entry === undefined || off.length === 0 ? [] : [{ code: 'rules_off', branch_entry: entry, rules: off }];
}
