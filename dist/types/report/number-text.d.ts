/** Rows and other whole numbers: `14,653`. Seven digits in a row would be a commit to GitHub. */
export declare function wholeNumber(value: number): string;
/**
 * A figure for reading: three digits after the point, more where these would show a value as 0 or 1 that is neither,
 * or on another side of `limits` than it lies (0.7996 is not "0.800" beside a limit of 0.8).
 */
export declare function decimal(value: number, limits?: readonly number[], fewest?: number): string;
/** A share in percent: one digit after the point, or as many as tell it from 0 and from `limits`, which are shares too. */
export declare function percentage(share: number, limits?: readonly number[]): string;
/** A limit as the policy spells it. */
export declare function limitNumber(value: number): string;
