import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { CONTRACT_EXAMPLE, LEGAL } from './examples.ts';
import { problemsOf, read } from './read.ts';

/** Any text is a policy, or it is refused with problems that stand inside the file. */
function holds(text: string): void {
  const lines = text.split('\n');
  for (const { code, message, hint, place } of problemsOf(text)) {
    expect(code).toMatch(/^POLICY_[A-Z_]+$/);
    expect(message).toMatch(/\S/);
    expect(hint).toMatch(/\S/);
    expect(place?.file).toBe('fairness.yml');
    expect(place?.line).toBeGreaterThanOrEqual(1);
    expect(place?.line).toBeLessThanOrEqual(lines.length);
    expect(place?.column).toBeGreaterThanOrEqual(1);
    expect(place?.column).toBeLessThanOrEqual(lines[place!.line! - 1]!.length + 1);
  }
}

const KEYS = [...new Set(CONTRACT_EXAMPLE.match(/[a-z_]+(?=:)/g))];
const key = fc.oneof(fc.constantFrom(...KEYS, '__proto__', 'constructor', '<<', '', '2020'), fc.string());
const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, 1, 'sex', 'error', 'demographic_parity_ratio', 'binary', 'a.csv', '__proto__'),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'yaml' },
    leaf,
    fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'yaml' }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6, depthIdentifier: 'yaml' }).map((pairs) => new Map(pairs)),
  ),
}));

/** Small changes of legal policies reach further than noise: a run of characters replaced by another. */
const mutated = fc
  .tuple(
    fc.constantFrom(...LEGAL.map(({ text }) => text)),
    fc.nat(),
    fc.nat({ max: 12 }),
    fc.oneof(
      fc.constantFrom(
        '',
        '{',
        '[',
        '"',
        "'",
        ':',
        ': ',
        '- ',
        '\n',
        '\t',
        '&a ',
        '*a',
        '!!x ',
        '~',
        '0',
        '#',
        '%',
        '|',
        '> ',
      ),
      fc.string({ maxLength: 5 }),
    ),
  )
  .map(([text, start, length, now]) => {
    const at = start % text.length;
    return text.slice(0, at) + now + text.slice(at + length);
  });

describe('whatever the text', () => {
  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 500 });
  });
  test('any punctuation', () => {
    const mark = fc.constantFrom(...' \n\t:-?[]{}#&*!|>\'"%@`,.a1~<='.split(''));
    fc.assert(fc.property(fc.string({ unit: mark, maxLength: 60 }), holds), { numRuns: 1000 });
  });
  test('any value', () => {
    fc.assert(
      fc.property(value, (any) => holds(stringify(any))),
      { numRuns: 500 },
    );
  });
  test('any values under the right keys', () => {
    const policy = fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 12 });
    fc.assert(
      fc.property(policy, (any) => holds(stringify({ version: 1, ...any }))),
      { numRuns: 500 },
    );
  });
  test('a legal policy with a few characters changed', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: 500 });
  });
});

test('text is taken as it is written, whatever it is', () => {
  const group = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(fc.uniqueArray(group, { minLength: 1, maxLength: 6 }), (groups) => {
      const text = `version: 1\ndata: { path: a.csv, y_true: y }\nmodel: { load: { path: m.json } }
sensitive_features: { sex: { groups: ${JSON.stringify(groups)} } }
rules: [ { metric: selection_rate, min: 0 } ]\n`;
      expect(read(text).policy.sensitive_features[0]?.groups).toEqual(groups.map((one) => [one]));
    }),
  );
});
