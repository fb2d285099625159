import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontier } from '../../src/stats/frontier.ts';

test('is what no other point reaches in both numbers', () => {
  const points = [
    { x: 1, y: 1 },
    { x: 3, y: 1 },
    { x: 2, y: 2 },
    { x: 1, y: 3 },
    { x: 2, y: 1 },
  ];
  expect(frontier(points, 1)).toEqual([1, 2, 3]);
  expect(frontier(points, 2)).toEqual([1, 2, 3]);
  expect(frontier(points, 3)).toEqual([1, 2, 3, 4]);
  expect(frontier(points, 5)).toEqual([0, 1, 2, 3, 4]);
});

test('points of equal numbers stand behind one another, and a NaN is always there', () => {
  const points = [
    { x: Number.POSITIVE_INFINITY, y: 1 },
    { x: Number.POSITIVE_INFINITY, y: 1 },
    { x: Number.NaN, y: 0 },
    { x: 0, y: Number.NEGATIVE_INFINITY },
  ];
  expect(frontier(points, 1)).toEqual([0, 2]);
  expect(frontier(points, 2)).toEqual([0, 1, 2]);
  expect(frontier([...points, { x: -1, y: Number.NaN }], 1)).toEqual([0, 2, 4]);
  expect(frontier([], 1)).toEqual([]);
});

test('counts those that reach a point by their definition, whatever the order', () => {
  const number = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: number, y: number }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (points, depth) => {
        const isReached = (at: number, by: number) => {
          const [{ x, y }, other] = [points[at]!, points[by]!];
          return other.x >= x && other.y >= y && (other.x > x || other.y > y || by < at);
        };
        const expected = points.flatMap((_, at) => {
          return points.filter((_, by) => by !== at && isReached(at, by)).length < depth ? [at] : [];
        });
        expect(frontier(points, depth)).toEqual(expected);
      },
    ),
  );
});
