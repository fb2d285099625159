/** Bounds of a figure; either may be infinite. */
export interface Interval {
    readonly low: number;
    readonly high: number;
}
/** A figure with its bounds. */
export interface Bounded extends Interval {
    readonly value: number;
}
