/** A linear equation over unknowns: coefficients by position. What it equals is known and does not matter here. */
export type Equation = ReadonlyMap<number, number>;
/**
 * The unknowns that the equations determine: those whose unit vector is a combination of the equations.
 *
 * Gauss-Jordan elimination over the integers modulo a prime, so without rounding; a prime can make an unknown look
 * determined that is not, or hide one, only where it divides a minor of the equations, whose coefficients are 0 and ±1.
 *
 * @returns `undefined` where the system is too large to tell
 */
export declare function determined(equations: readonly Equation[], unknowns: number): ReadonlySet<number> | undefined;
