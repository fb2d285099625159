import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';

/** A way to write a report into a file. */
export interface ReportFormat {
  /** Of the option that asks for it. */
  readonly name: string;
  /** With its dot. */
  readonly extension: string;
  /** Whether small cells are hidden in it unless all figures are asked for. */
  readonly isPublic: boolean;
  readonly help: string;
  /** How every file of it begins. */
  readonly begins: RegExp;
  readonly render: (report: Report) => string;
}

/** Every format that is rendered from a report alone. */
export const formats: readonly ReportFormat[] = [
  {
    name: 'json',
    extension: '.json',
    isPublic: false,
    help: 'Writes the report with every figure as JSON.',
    begins: /^\{\s*"schema_version":/,
    render: renderJson,
  },
  {
    name: 'markdown',
    extension: '.md',
    isPublic: true,
    help: 'Writes the report as Markdown.',
    begins: /^## \S+ Fairness gate: /,
    render: (report) => renderMarkdown(report),
  },
];
