/** A number as it is written, without rounding. */
export interface Fraction {
    readonly numerator: bigint;
    /** Above 0. */
    readonly denominator: bigint;
}
/** The decimal that a finite number prints as: 0.8 is 8/10, where float64 holds a neighbour of it. */
export declare function fractionOf(value: number): Fraction;
