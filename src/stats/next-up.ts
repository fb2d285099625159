const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/**
 * The least float64 greater than x (IEEE 754-2008, 5.3.1 nextUp).
 *
 * @param x finite
 * @example nextUp(1) // 1.0000000000000002
 */
export function nextUp(x: number): number {
  float[0] = x + 0; // −0 becomes 0
  bits[0]! += x < 0 ? -1n : 1n;
  return float[0];
}
