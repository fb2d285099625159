/**
 * A value between 0 and 1 as ten cells, with a tick at each limit: `▰▰▰▱▱▱▱▱╎▱▱`. Rounding never puts a value on the
 * other side of its limit than it lies.
 */
export declare function bar(value: number, { min, max }?: {
    readonly min?: number;
    readonly max?: number;
}): string;
