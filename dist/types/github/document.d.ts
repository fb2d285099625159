import type { Result } from './result.js';
/** Everything that became of a run, as Markdown: a section for each policy, each with its fair share of the room. */
export declare function renderResults(results: readonly Result[], { commit, maxBytes }: {
    readonly commit: string;
    readonly maxBytes: number;
}): string;
