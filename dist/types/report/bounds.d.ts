/** How much a reader takes in before it looks at what it is. */
export interface Bounds {
    readonly depth: number;
    /** Of numbers, and again of all other plain values. */
    readonly values: number;
    /** Of texts and keys, in UTF-16 units. */
    readonly textLength: number;
}
/** For a report from a run that someone else may have shaped. */
export declare const REPORT_BOUNDS: Bounds;
/**
 * For a report of one's own on this machine: whatever `check` writes. A thousand groups with scores hold more than
 * 200,000 numbers, and a field of the data may be 1 MiB long.
 */
export declare const OWN_REPORT_BOUNDS: Bounds;
/** What of the bounds parsed JSON breaks, in words; `undefined` where it keeps them. */
export declare function boundsBroken(value: unknown, bounds: Bounds): string | undefined;
