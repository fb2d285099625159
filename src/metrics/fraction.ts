/** A number as it is written, without rounding. */
export interface Fraction {
  readonly numerator: bigint;
  /** Above 0. */
  readonly denominator: bigint;
}

/** The decimal that a finite number prints as: 0.8 is 8/10, where float64 holds a neighbour of it. */
export function fractionOf(value: number): Fraction {
  const [, sign, whole = '0', digits = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (sign === undefined) throw new RangeError(`value: ${value}`);
  const shift = Number(power) - digits.length;
  const units = BigInt(`${sign}${whole}${digits}`);
  return shift < 0
    ? { numerator: units, denominator: 10n ** BigInt(-shift) }
    : { numerator: units * 10n ** BigInt(shift), denominator: 1n };
}
