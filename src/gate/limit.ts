/** Values nearer than this to a limit keep it: what separates them is the rounding of float64, not people. */
const EQUAL_WITHIN = 1e-12;

/** A least and a greatest allowed value; at least one of them. */
export interface Limit {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Where a value lies: within the limit, or beyond which end of it. Equality keeps a limit. */
export function position(value: number, { min, max }: Limit): 'within' | 'below' | 'above' {
  if (min !== undefined && value < min - EQUAL_WITHIN) return 'below';
  if (max !== undefined && value > max + EQUAL_WITHIN) return 'above';
  return 'within';
}
