import type { Problem } from '../errors.js';
import { type MarkdownOptions } from './markdown.js';
/** Why there is no report. */
export interface Undecided {
    readonly commit: string;
    /** The user's mistakes; none where the mistake is ours. */
    readonly problems: readonly Problem[];
}
/** What stands in the place of a report that could not be made. */
export declare function renderUndecided(undecided: Undecided, { maxBytes, title }?: MarkdownOptions): string;
