import type { Report } from './report.js';
/** What a comment on GitHub may hold, with room for its marker. */
export declare const MAX_COMMENT_BYTES = 60000;
export interface MarkdownOptions {
    /** In UTF-8; 60,000 by default. */
    readonly maxBytes?: number;
    /** Tells it from other reports beside it: the headline repeats it. */
    readonly title?: string | undefined;
}
/** The report as GitHub shows it: everything, or as much as fits, the verdict first and last to go. */
export declare function renderMarkdown(report: Report, { maxBytes, title }?: MarkdownOptions): string;
