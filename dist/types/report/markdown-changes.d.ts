import { type MarkdownText } from './markdown-text.js';
import type { Names } from './names.js';
import type { Report } from './report.js';
interface Look {
    readonly names: Names;
    /** Figures of the table, groups of each fold; no folds at 0. */
    readonly figures: number;
    readonly groups: number;
}
/** What changed since the baseline: every figure that a rule asks for, and folded for each feature who gains and loses. */
export declare function changeSection({ baseline, confidence, policy }: Report, look: Look): readonly MarkdownText[];
export {};
