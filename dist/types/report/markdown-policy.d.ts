import { type MarkdownText } from './markdown-text.js';
import type { Report } from './report.js';
/** Whose version of the policy decided, and what an edited one would; nothing where it was simply the base's. */
export declare function policyNotes({ policy }: Report): readonly MarkdownText[];
