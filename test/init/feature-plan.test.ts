import { expect, test } from 'vitest';
import { countGroups } from '../../src/init/feature-plan.ts';

// Rows 0 to 5: groups a b a b a b, labels 1 0 0 1 1 1.
const feature = { groups: [['a'], ['b']], codes: Uint8Array.of(0, 1, 0, 1, 0, 1) };
const positive = Uint8Array.of(1, 0, 0, 1, 1, 1);

test.each([
  ['all rows', undefined, positive, [3, 2, 1], [3, 2, 1]],
  // Rows 2, 5 and 3: a with 0, b with 1, b with 1.
  ['some rows in any order', Uint32Array.of(2, 5, 3), positive, [1, 0, 1], [2, 2, 0]],
  ['without labels', Uint32Array.of(2, 5, 3), undefined, [1], [2]],
])('counts by group: %s', (_, assessed, labels, a, b) => {
  const [first, second] = countGroups(feature, { assessed, positive: labels });
  const flat = ({ assessed, byLabel }: NonNullable<typeof first>) => [
    assessed,
    ...(byLabel ? [byLabel.positives, byLabel.negatives] : []),
  ];
  expect([first?.rows, second?.rows]).toEqual([3, 3]);
  expect([flat(first!), flat(second!)]).toEqual([a, b]);
});
