import { expect, test } from 'vitest';
import type { Outcome } from '../../src/gate/outcome.ts';
import { tighterLimit } from '../../src/gate/tighter-limit.ts';

const outcome = (facts: Partial<Outcome>): Outcome => ({
  rule: 'r',
  feature: 'sex',
  level: 'error',
  status: 'waived',
  ...facts,
});

/** Rounded away from the rule's own limit to four digits, by hand. */
test.each([
  ['a value below a maximum', [{ value: 0.123456, max: 0.1 }], 0.2, 0.1235],
  ['a value above a minimum', [{ value: 0.723456, min: 0.8 }], 0.5, 0.7234],
  ['a value of four digits', [{ value: 0.18, max: 0.1 }], 0.25, 0.18],
  ['a sum of float64 that is a hair above', [{ value: 0.1 + 0.2, max: 0.1 }], 0.5, 0.3],
  ['the limit itself', [{ value: 0.2, max: 0.1 }], 0.2, undefined],
  ['what rounding brings to the limit', [{ value: 0.19999, max: 0.1 }], 0.2, undefined],
  ['beyond the limit', [{ value: 0.3, max: 0.1 }], 0.2, undefined],
  [
    'the furthest of several strata',
    [
      { value: 0.15, max: 0.1 },
      { value: 0.17, max: 0.1 },
    ],
    0.2,
    0.17,
  ],
  ['large values', [{ value: 1_234_567, max: 1_000_000 }], 2_000_000, 1_235_000],
  ['tiny values', [{ value: 0.000012341, max: 0.00001 }], 0.1, 0.00001235],
  ['negative values above a minimum', [{ value: -1.23456, min: -1 }], -2, -1.235],
  ['negative values below a maximum', [{ value: -1.23456, max: -2 }], -1, -1.234],
  ['a power of ten', [{ value: 0.99999, max: 0.5 }], 2, 1],
  [
    'the end of the interval, where it decides',
    [{ value: 0.15, low: 0.12, high: 0.19, max: 0.1, decide_by: 'interval' }],
    0.3,
    0.19,
  ],
  ['its other end', [{ value: 0.6, low: 0.55, high: 0.7, min: 0.8, decide_by: 'interval' }], 0.3, 0.55],
  ['an interval without that end', [{ value: 0.15, low: 0.12, max: 0.1, decide_by: 'interval' }], 0.3, undefined],
  ['no outcome', [], 0.3, undefined],
  ['one without a value', [{ value: null, max: 0.1 }], 0.3, undefined],
  [
    'the lowest above a minimum',
    [
      { value: 0.7, min: 0.8 },
      { value: 0.6, min: 0.8 },
    ],
    0.5,
    0.6,
  ],
  ['a minimum that is met', [{ value: 0.5, min: 0.8 }], 0.5, undefined],
  ['a minimum that is missed', [{ value: 0.4, min: 0.8 }], 0.5, undefined],
  ['a rise', [{ value: 0.2, min: -0.1, max: 0.1, change: 'absolute' }], 0.3, 0.2],
  ['a fall, whose limit says how far', [{ value: -0.2, min: -0.1, max: 0.1, change: 'absolute' }], 0.3, 0.2],
  [
    'a rise and a fall that is larger',
    [
      { value: 0.2, max: 0.1, change: 'relative' },
      { value: -0.25, min: -0.1, change: 'relative' },
    ],
    0.3,
    0.25,
  ],
  [
    'both ends, of a minimum',
    [
      { value: -0.2, min: -0.1, max: 0.1 },
      { value: 0.2, min: -0.1, max: 0.1 },
    ],
    -0.3,
    undefined,
  ],
  [
    'both ends of two-sided limits',
    [
      { value: -0.2, min: -0.1, max: 0.1 },
      { value: 0.2, min: -0.1, max: 0.1 },
    ],
    0.3,
    undefined,
  ],
] as const)('%s', (_, outcomes, limit, expected) => {
  expect(
    tighterLimit(
      outcomes.map((facts) => outcome(facts)),
      limit,
    ),
  ).toBe(expected);
});
