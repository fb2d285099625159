import { gzipSync } from 'node:zlib';
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

/** A report that measured nothing; a name tells one from another. */
export const reportOf = (name: string) =>
  `${JSON.stringify({
    schema_version: 1,
    tool: { name: 'fairness-gate', version: '0.1.0' },
    verdict: 'pass',
    policy: { name, path: PLACE, sha256: NO_HASH },
    subject: {
      rows: 8,
      data: { sha256: NO_HASH },
      model: { kind: 'predictions', sha256: NO_HASH, inputs: [] },
      commit: null,
    },
    overall: {},
    overall_tally: null,
    features: [],
    outcomes: [],
    warnings: [],
  })}\n`;

const NO_HASH = '0'.repeat(64);

/** Predictions that belong to such a report. */
export const PREDICTIONS = gzipSync(
  `${JSON.stringify({ version: 1, data: NO_HASH, assessed: NO_HASH, rows: 1, y_true: 'y', pos_label: null })}\n0\n`,
);
