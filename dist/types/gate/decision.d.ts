import type { Interval } from '../stats/interval.js';
import { type Limit } from './limit.js';
import type { Outcome, OutcomeReason } from './outcome.js';
/** What a limit makes of a value, or of its interval, when nothing else is in the way. */
export interface Decision {
    readonly status: Outcome['status'];
    readonly reason?: OutcomeReason;
}
/** Judges the value, or with `interval` the whole interval: within the limit, beyond it, or on both sides of it. */
export declare function decide({ value, interval }: {
    readonly value: number;
    readonly interval?: Interval | undefined;
}, { decide_by, ...limit }: Limit & {
    readonly decide_by: 'estimate' | 'interval';
}): Decision;
/** Bounds as a report has them: an infinite one is left out. */
export declare function ends(interval: Interval | undefined): {
    readonly low?: number;
    readonly high?: number;
};
