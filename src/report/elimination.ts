/** A linear equation over unknowns: coefficients by position. What it equals is known and does not matter here. */
export type Equation = ReadonlyMap<number, number>;

/** The largest prime below 2²⁶: products of two remainders stay exact. */
const PRIME = 67_108_859;

/** Beyond this much work the answer is "not known". */
const MAX_STEPS = 1_000_000_000;

/**
 * The unknowns that the equations determine: those whose unit vector is a combination of the equations.
 *
 * Gauss-Jordan elimination over the integers modulo a prime, so without rounding; a prime can make an unknown look
 * determined that is not, or hide one, only where it divides a minor of the equations, whose coefficients are 0 and ±1.
 *
 * @returns `undefined` where the system is too large to tell
 */
export function determined(equations: readonly Equation[], unknowns: number): ReadonlySet<number> | undefined {
  if (equations.length ** 2 * unknowns > MAX_STEPS) return undefined;
  const rows: Float64Array[] = equations.map((equation) => {
    const row = new Float64Array(unknowns);
    for (const [at, coefficient] of equation) row[at] = modulo(coefficient);
    return row;
  });
  let rank = 0;
  for (let column = 0; column < unknowns && rank < rows.length; column += 1) {
    const pivotAt = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivotAt < 0) continue;
    const pivot = rows[pivotAt] as Float64Array;
    rows[pivotAt] = rows[rank] as Float64Array;
    rows[rank] = pivot;
    scale(pivot, inverse(pivot[column] as number));
    rows.forEach((row, at) => {
      if (at !== rank && row[column] !== 0) subtract(row, pivot, row[column] as number);
    });
    rank += 1;
  }
  return new Set(rows.slice(0, rank).flatMap(onlyEntry));
}

function onlyEntry(row: Float64Array): readonly number[] {
  const first = row.findIndex((value) => value !== 0);
  return row.findLastIndex((value) => value !== 0) === first ? [first] : [];
}

function scale(row: Float64Array, factor: number): void {
  for (let at = 0; at < row.length; at += 1) row[at] = ((row[at] as number) * factor) % PRIME;
}

function subtract(row: Float64Array, pivot: Float64Array, factor: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const entry = pivot[at] as number;
    if (entry !== 0) row[at] = modulo((row[at] as number) - ((factor * entry) % PRIME));
  }
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

/** By Fermat: xᵖ⁻² = x⁻¹ modulo p. */
function inverse(value: number): number {
  let result = 1;
  let power = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}
