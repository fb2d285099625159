import { type MarkdownText } from './markdown-text.js';
import type { Names } from './names.js';
import type { FeatureReport, Report } from './report.js';
/** One feature, folded: a row a group, and below it what the marks mean. */
export declare function featureSection(feature: FeatureReport, report: Report, { names, limit }: {
    readonly names: Names;
    readonly limit: number;
}): MarkdownText;
