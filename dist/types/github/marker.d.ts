/** Which run wrote a comment, and about which commit. */
export interface Run {
    readonly id: number;
    readonly attempt: number;
    readonly commit: string;
}
/** A comment of ours, taken apart. */
export interface Body {
    readonly marker: string;
    readonly run: Run;
    readonly text: string;
}
/**
 * What tells the comments of one pull request apart: a hash of the key that the workflow gives, or of the policies'
 * paths, and never any of it.
 */
export declare function keyHash({ key, policies, }: {
    readonly key: string | undefined;
    /** From the workspace, in any order. */
    readonly policies: readonly string[];
}): string;
/** The hidden line by which a comment is found again. */
export declare function markerOf(hash: string): string;
/** The whole text of a comment: two hidden lines, then what it says. */
export declare function writeBody({ marker, run, text }: Body): string;
/** Takes a comment apart; `undefined` for one that does not begin with a marker. */
export declare function readBody(body: string): Body | undefined;
export declare function isNewer(a: Run, b: Run): boolean;
/** What a comment says, whichever commit it says it of, and whichever was the base's when it did. */
export declare function withoutCommit({ text, run }: Body): string;
