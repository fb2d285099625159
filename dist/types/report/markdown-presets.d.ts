import { type MarkdownText } from './markdown-text.js';
import type { Names } from './names.js';
import type { PresetReport } from './preset-report.js';
/** One preset, folded: what it is, a table for each feature that has one, and where it comes from. */
export declare function presetSection(preset: PresetReport, { names, limit }: {
    readonly names: Names;
    readonly limit: number;
}): MarkdownText;
