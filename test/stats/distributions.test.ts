import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '../../src/stats/incomplete-beta.ts';
import { criticalValue, normalCdf, normalDensity, normalQuantile } from '../../src/stats/normal.ts';
import { studentQuantile } from '../../src/stats/student.ts';
import { studentizedRangeQuantile } from '../../src/stats/studentized-range.ts';

/** By mpmath with more digits than float64 has: test/reference/distributions.py. */
interface Reference {
  readonly normal: readonly { x: number; below: number; density: number }[];
  readonly normal_quantile: readonly { p: number; x: number }[];
  readonly student_quantile: readonly { p: number; degrees: number; t: number }[];
  readonly studentized_range_quantile: readonly { level: number; groups: number; q: number }[];
  readonly incomplete_beta: readonly { x: number; a: number; b: number; below: number }[];
}

const reference = JSON.parse(
  readFileSync(new URL('../reference/distributions.json', import.meta.url), 'utf8'),
) as Reference;

/** Holds a figure to so many parts of what it should be. */
function within(figure: number, expected: number, parts: number): void {
  expect(Math.abs(figure - expected), `${figure}, not ${expected}`).toBeLessThanOrEqual(parts * Math.abs(expected));
}

describe('the normal distribution', () => {
  test.each(reference.normal)('at $x', ({ x, below, density }) => {
    within(normalCdf(x), below, 1e-15);
    within(normalDensity(x), density, 1e-15);
  });

  test.each(reference.normal_quantile)('its quantile at $p', ({ p, x }) => {
    // Near the middle one part of p is many of x.
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThanOrEqual(5e-16 * Math.max(Math.abs(x), 1));
  });

  test('ends', () => {
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([normalDensity(41), normalDensity(-1e300), normalDensity(Number.POSITIVE_INFINITY)]).toEqual([0, 0, 0]);
    expect(normalQuantile(0.5)).toBe(0);
  });

  test.each([-1e-9, 1.1, Number.NaN])('p = %s is refused', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });

  test('critical values are two-sided', () => {
    within(criticalValue(0.95), 1.959963984540054, 1e-15);
    expect(criticalValue(0)).toBeCloseTo(0, 15);
  });
});

describe("Student's distribution", () => {
  test.each(reference.student_quantile)('its quantile at $p with $degrees degrees of freedom', ({ p, degrees, t }) => {
    // Near the middle one part of p is many of t.
    const parts = Math.abs(p - 0.5) < 0.01 ? 1e-11 : 5e-13;
    within(studentQuantile(p, degrees), t, parts);
    // Of small p the complement has few digits.
    if (p >= 1e-3) within(studentQuantile(1 - p, degrees), -t, parts);
  });

  test('ends', () => {
    expect([studentQuantile(0, 3), studentQuantile(1, 3)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(1e-300, 1)).toBe(Number.NEGATIVE_INFINITY);
    // Far out, one degree of freedom is 1/(πt) and two are 1/(2t²).
    within(studentQuantile(1e-100, 1), -1e100 / Math.PI, 1e-12);
    within(studentQuantile(1e-290, 2), -1e145 / Math.SQRT2, 1e-12);
  });

  test.each([
    [0.9, 0],
    [0.9, -1],
    [0.9, Number.NaN],
    [-0.1, 5],
    [1.1, 5],
    [Number.NaN, 5],
  ])('p = %s with %s degrees of freedom is refused', (p, degrees) => {
    expect(() => studentQuantile(p, degrees)).toThrow(RangeError);
  });
});

describe('the studentised range', () => {
  test.each(reference.studentized_range_quantile)('its quantile at $level of $groups', ({ level, groups, q }) => {
    within(studentizedRangeQuantile(level, groups), q, 1e-10);
  });

  test.each([
    [0, 3],
    [1, 3],
    [Number.NaN, 3],
    [0.9, 1],
    [0.9, 2.5],
  ])('level %s of %s groups is refused', (level, groups) => {
    expect(() => studentizedRangeQuantile(level, groups)).toThrow(RangeError);
  });
});

describe('the incomplete beta function', () => {
  test.each(reference.incomplete_beta)('at $x of a = $a, b = $b', ({ x, a, b, below }) => {
    within(incompleteBeta(x, { a, b }), below, 1e-12);
  });

  test('ends', () => {
    expect([0, 1].map((x) => incompleteBeta(x, { a: 2, b: 3 }))).toEqual([0, 1]);
  });

  // 1 − (1 − x)^b for a = 1: x is so near 1 that only the rest has its digits.
  test('takes the rest where the caller knows it', () => {
    within(1 - incompleteBeta(1, { a: 1, b: 0.1 }, { rest: 1e-40 }), 1e-4, 1e-11);
  });
});
