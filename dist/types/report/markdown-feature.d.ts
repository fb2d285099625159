import { type MarkdownText } from './markdown-text.js';
import type { Names } from './names.js';
import type { FeatureReport, Report } from './report.js';
interface Look {
    readonly names: Names;
    /** Groups of each table. */
    readonly limit: number;
}
/** One feature, folded: a row a group, and below it what the marks mean; with control features the same for each stratum. */
export declare function featureSection(feature: FeatureReport, report: Report, { names, limit }: Look): MarkdownText;
export {};
