/** Two numbers of one thing, each of which may put it further out. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The points that fewer than `depth` others reach or exceed in both numbers: whatever grows with both of them has its
 * `depth` greatest values among these. Points of equal numbers stand behind one another in their order; those with a NaN
 * are always there.
 *
 * Source: H. T. Kung, F. Luccio, F. P. Preparata, "On finding the maxima of a set of vectors", Journal of the ACM 22
 * (1975) 469–476.
 *
 * @param depth an integer of at least 1
 * @returns their positions, ascending
 */
export function frontier(points: readonly Point[], depth: number): readonly number[] {
  const found: number[] = [];
  const known: number[] = [];
  for (const [at, { x, y }] of points.entries()) {
    (Number.isNaN(x) || Number.isNaN(y) ? found : known).push(at);
  }
  known.sort((a, b) => {
    const [one, other] = [points[a] as Point, points[b] as Point];
    return descending(one.x, other.x) || descending(one.y, other.y) || a - b;
  });
  // The greatest y of all points that reach as far in x, from the greatest on.
  const greatest: number[] = [];
  for (const at of known) {
    const { y } = points[at] as Point;
    const rank = greatest.findIndex((reached) => reached < y);
    if (rank === -1 && greatest.length === depth) continue;
    greatest.splice(rank === -1 ? greatest.length : rank, 0, y);
    greatest.length = Math.min(greatest.length, depth);
    found.push(at);
  }
  return found.sort((a, b) => a - b);
}

function descending(a: number, b: number): number {
  return a === b ? 0 : b > a ? 1 : -1;
}
