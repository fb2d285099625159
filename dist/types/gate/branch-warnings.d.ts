import type { Rule } from './rule.js';
import type { Warning } from './warnings.js';
/** Rules that an entry of `branches` switches off make no outcome that could tell it. */
export declare function branchWarnings(rules: readonly Pick<Rule, 'id' | 'level' | 'loosened'>[], entry: string | undefined): readonly Warning[];
