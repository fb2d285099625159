/** Below this many numbers the comparison sort is faster than four passes over 65,536 counters. */
const RADIX_FROM = 20_000;

/**
 * The positions of `values` in ascending order of value; equal values keep their order.
 *
 * @param values finite numbers that are not negative: their bit patterns, read as 64-bit integers, then have the same
 *   order as the numbers, so a radix sort over 16 bits at a time sorts them exactly
 */
export function ascending(values: Float64Array): Uint32Array {
  const positions = new Uint32Array(values.length);
  for (let at = 0; at < positions.length; at++) positions[at] = at;
  if (values.length < RADIX_FROM) {
    return positions.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  }
  // +0 turns −0, whose sign bit would sort it last, into 0.
  const digits = new Uint16Array(values.map((value) => value + 0).buffer);
  let [from, to] = [positions, new Uint32Array(values.length)];
  for (const digit of littleEndian() ? [0, 1, 2, 3] : [3, 2, 1, 0]) {
    if (!sortByDigit(from, to, { digits, digit })) continue;
    [from, to] = [to, from];
  }
  return from;
}

/** One stable counting sort; false, and nothing moved, where all numbers share the digit. */
function sortByDigit(
  from: Uint32Array,
  to: Uint32Array,
  { digits, digit }: { readonly digits: Uint16Array; readonly digit: number },
): boolean {
  const next = new Uint32Array(65_536);
  for (let at = digit; at < digits.length; at += 4) next[digits[at] as number]! += 1;
  if (next[digits[digit] as number] === from.length) return false;
  let before = 0;
  for (let value = 0; value < next.length; value++) {
    const here = next[value] as number;
    next[value] = before;
    before += here;
  }
  for (let at = 0; at < from.length; at++) {
    const position = from[at] as number;
    const value = digits[4 * position + digit] as number;
    to[next[value]!++] = position;
  }
  return true;
}

function littleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
