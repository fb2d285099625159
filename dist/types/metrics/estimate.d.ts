import type { Interval } from '../stats/interval.js';
import type { Compared, Uncertainty } from './metric.js';
import { type Part } from './part.js';
/** A figure as it stands, and the shares and means that it is a function of. */
export interface Estimate {
    readonly value: number;
    readonly parts: readonly Part[];
    readonly of: (values: readonly number[]) => number;
}
/** How sure a figure is; `undefined` where that is not known. */
export declare function estimateOf<Of>(value: number, uncertainty: Uncertainty<Of> | undefined, { tally, whole, ...compared }: {
    readonly tally: Of;
    readonly whole: Of;
} & Compared<Of>): Estimate | undefined;
/** Two-sided bounds of a figure at the critical value z: those of its only part, or square-and-add over several. */
export declare function boundsOf({ value, parts, of }: Estimate, z: number): Interval;
/** The same for a z far out in the tails, as where the furthest of many bounds is taken. */
export declare function tailBoundsOf({ value, parts, of }: Estimate, z: number): Interval;
/** Bounds of a part far out in the tails: shares have mid-P bounds, since Wilson's are too near there. */
export declare function tailBounds({ bounds, tailBounds }: Part, z: number): Interval;
/** Rows behind the least sure part. */
export declare function rowsOf({ parts }: Estimate): number;
/** Whether the figure is a share of rows, nothing more. */
export declare function shareIn({ parts, of }: Estimate): Part | undefined;
