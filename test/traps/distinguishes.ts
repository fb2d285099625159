import { expect } from 'vitest';

/**
 * Ours is the right result, and that of the formula which others fell for is not: the very same assertion, put to it,
 * fails. Numbers are equal to 1e-9.
 */
export function distinguishes<T>(expected: T, { ours, faulty }: { readonly ours: T; readonly faulty: T }): void {
  assertEqual(ours, expected);
  expect(() => assertEqual(faulty, expected), 'the faulty formula is right here: the case shows nothing').toThrow();
}

function assertEqual(actual: unknown, expected: unknown): void {
  if (typeof actual === 'number' && typeof expected === 'number') expect(actual).toBeCloseTo(expected, 9);
  else expect(actual).toEqual(expected);
}
