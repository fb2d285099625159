/** One step of a filter pattern. */
type Step = 
/** Any characters, `/` among them or not. */
{
    readonly kind: 'any';
    readonly slashes: boolean;
}
/** One character that passes the test, so often. `literal`: it stands for itself. */
 | {
    readonly kind: 'one';
    readonly test: (character: string) => boolean;
    readonly times: 'once' | 'optional' | 'repeated';
    readonly literal: boolean;
}
/** Takes no character; the next `steps` may be passed over. */
 | {
    readonly kind: 'perhaps';
    readonly steps: number;
};
/** A filter pattern of GitHub, read. */
export interface BranchPattern {
    readonly steps: readonly Step[];
    /** How many characters stand for themselves and have to be there; of two patterns the one with more wins. */
    readonly literals: number;
}
/** What keeps a text from being a filter pattern. */
export interface PatternMistake {
    readonly message: string;
    readonly hint: string;
}
/**
 * Reads a filter pattern as GitHub's workflows write them for branches: `*` zero or more characters but `/`, `**` of any
 * character, `?` zero or one and `+` one or more of the preceding character, `[]` one letter or digit that is listed or
 * in a range; `\` takes the meaning from the next character. As in GitHub's examples for paths, a whole part `**` between
 * slashes may also be no part at all: `a/**\/b` matches `a/b`. `!` at the start, which takes back what earlier patterns of
 * a list matched, has nothing to take back here.
 *
 * Source: docs.github.com, "Workflow syntax for GitHub Actions", filter pattern cheat sheet and on.push.branches.
 */
export declare function readPattern(text: string): BranchPattern | PatternMistake;
/**
 * Whether a branch is one that the pattern means, to its last character. All places of the pattern that the characters so
 * far could have led to are kept side by side, so that the time is that of pattern times name, whatever they hold.
 */
export declare function matchesBranch({ steps }: BranchPattern, branch: string): boolean;
export {};
