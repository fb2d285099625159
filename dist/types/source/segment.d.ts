/** Whether a name of a file or folder matches one segment of a pattern: `*`, `?`, `[a-z]`, `[!a]`, letters. */
export type SegmentTest = (name: string) => boolean;
/**
 * Characters are code points. A leading dot is matched only by a dot. The time is at most the product of both lengths:
 * when letters fail to match, only the last star is widened, which is enough because an earlier one can only match less.
 */
export declare function segmentTest(segment: string): SegmentTest;
