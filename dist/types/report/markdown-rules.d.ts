import { type MarkdownText } from './markdown-text.js';
import type { Names } from './names.js';
import type { Report } from './report.js';
/** One row a check, the failing ones first; then what would decide those that chance could turn. */
export declare function ruleTable(report: Report, { names, limit }: {
    readonly names: Names;
    readonly limit: number;
}): readonly MarkdownText[];
/** Keeps a column as wide as this: where there is little room, rows get tall before a column gets wide. */
export declare function unbroken(head: MarkdownText): MarkdownText;
/** Cells are Markdown already; nothing is padded, so that a change of one row is a change of one line. */
export declare function tableOf(heads: readonly MarkdownText[], align: string, rows: readonly (readonly MarkdownText[])[]): MarkdownText;
