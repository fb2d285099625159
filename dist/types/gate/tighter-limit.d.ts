import type { Outcome } from './outcome.js';
/**
 * A tighter limit that all waived outcomes keep: the furthest of their values (of their intervals, where these decide)
 * rounded outward to four significant digits, so that the values of today still keep it. `undefined` where that is no
 * tighter than the limit there is.
 */
export declare function tighterLimit(waived: readonly Outcome[], limit: number): number | undefined;
/** Which of its limits a failing value breaks; of two the one that it lies beyond. */
export declare function brokenSide(value: number, { min, max }: {
    readonly min?: number | undefined;
    readonly max?: number | undefined;
}): 'min' | 'max';
