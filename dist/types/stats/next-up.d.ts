/**
 * The least float64 greater than x (IEEE 754-2008, 5.3.1 nextUp).
 *
 * @param x finite
 * @example nextUp(1) // 1.0000000000000002
 */
export declare function nextUp(x: number): number;
