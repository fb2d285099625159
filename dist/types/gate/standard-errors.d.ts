import type { Interval } from '../stats/interval.js';
/** How far samples scatter below and above a value: one standard error each. */
export interface StandardErrors {
    readonly below: number;
    readonly above: number;
}
/**
 * From bounds at the critical values that they stand at. The bound that any of several groups can breach stands further
 * out than the level says, and so does every bound at a level other than 0.95.
 *
 * @param scale on which to measure; of values and bounds alike
 */
export declare function standardErrors({ value, interval: { low, high } }: {
    readonly value: number;
    readonly interval: Interval;
}, critical: Interval, scale?: (figure: number) => number): StandardErrors;
