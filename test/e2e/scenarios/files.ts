import { PEOPLE, POLICY } from '../people.ts';

/** On the eight people the gap is 0.5: see people.ts. */
export function policy(max: number, more: object = {}): string {
  return `${JSON.stringify({ ...POLICY, ...more, rules: [{ metric: 'demographic_parity_difference', max }] }, null, 2)}\n`;
}

export const LOOSE = policy(0.5);
export const STRICT = policy(0.4);
export const BROKEN = policy(0.5, { nmae: 'census' });
export const PLACE = '.github/fairness.json';
export const BASELINE = '.github/fairness-baseline.json';
/** Anything that is neither policy nor baseline. */
export const MODEL = { 'model.txt': 'a new model\n' };

export const base = (content: string) => ({ 'people.csv': PEOPLE, [PLACE]: content });
export const NO_NOTE = ['**Policy**', 'edited policy', 'code owners'];
export const BY_BASE = { from: 'base' };
export const WOULD_PASS = 'edited policy, which decides nothing before it has landed: it would pass (1 check, 0 failed';
export const WOULD_FAIL = 'edited policy, which decides nothing before it has landed: it would fail (1 check, 1 failed';

/** What a run asks that compares nothing: the tip, its root, and the folder of the policy. */
export const LEAST = ['git/get-ref', 'git/get-tree', 'git/get-tree'];
export const WITH_CHANGES = [...LEAST, 'repos/get-content', 'pulls/list-files', 'pulls/get'];

/** So many files that come before `z.json` in every list. */
export const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`many/${String(at).padStart(4, '0')}.txt`, `${at}\n`]));
