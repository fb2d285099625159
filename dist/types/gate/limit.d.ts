import type { Interval } from '../stats/interval.js';
/** A least and a greatest allowed value; at least one of them. */
export interface Limit {
    readonly min?: number | undefined;
    readonly max?: number | undefined;
}
/** Where a value lies: within the limit, or beyond which end of it. Equality keeps a limit. */
export declare function position(value: number, { min, max }: Limit): 'within' | 'below' | 'above';
/** Where a whole interval lies; `undefined` where a limit is inside of it. */
export declare function positionOfInterval({ low, high }: Interval, limit: Limit): ReturnType<typeof position> | undefined;
