import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bar } from '../../src/report/bar.ts';

test.each([
  [0, {}, '▱▱▱▱▱▱▱▱▱▱'],
  [1, {}, '▰▰▰▰▰▰▰▰▰▰'],
  [0.27, { min: 0.8 }, '▰▰▰▱▱▱▱▱╎▱▱'],
  // Rounded they would meet their limits.
  [0.796, { min: 0.8 }, '▰▰▰▰▰▰▰▱╎▱▱'],
  [0.104, { max: 0.1 }, '▰╎▰▱▱▱▱▱▱▱▱'],
  [0.985, { max: 0.98 }, '▰▰▰▰▰▰▰▰▰╎▰'],
  [0.02, { min: 0.01 }, '▰╎▱▱▱▱▱▱▱▱▱'],
  [0.9, { min: 0.8, max: 1.25 }, '▰▰▰▰▰▰▰▰╎▰▱'],
])('%d within %j is drawn %s', (value, limits, drawing) => {
  expect(bar(value, limits)).toBe(drawing);
});

test('a value is drawn beyond its limit exactly when it lies there', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (value, limit) => {
      const [before = '', after = ''] = bar(value, { max: limit }).split('╎');
      expect(after.includes('▰')).toBe(value > limit + 1e-12);
      const [below = ''] = bar(value, { min: limit }).split('╎');
      expect(below.includes('▱')).toBe(value < limit - 1e-12);
      expect(before.length + after.length).toBe(10);
    }),
  );
});
