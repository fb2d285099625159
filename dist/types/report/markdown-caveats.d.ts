import { type MarkdownText } from './markdown-text.js';
import type { Names } from './names.js';
import type { Report } from './report.js';
/** The last section, folded: what the figures do not tell. */
export declare function caveatSection(report: Report, names: Names): readonly MarkdownText[];
