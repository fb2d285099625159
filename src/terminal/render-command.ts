import { OWN_REPORT_BOUNDS } from '../report/bounds.ts';
import { renderTerminal } from '../report/terminal.ts';
import { workTree } from '../source/work-tree.ts';
import { outputsTo } from './outputs.ts';
import { reportFiles, reportOptions, reportOutputs } from './report-outputs.ts';
import type { Command } from './terminal.ts';

/** Larger than any report of a thousand groups. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024;

export const renderCommand: Command = {
  summary: 'Renders a report.json in other formats, without the data.',
  usage: 'REPORT.json',
  paths: [1, 1],
  options: reportOptions,
  async run(args, terminal) {
    const outputs = outputsTo(reportFiles(args), terminal);
    const path = args.positionals[0] as string;
    const text = await workTree(terminal.directory).readText(path, { maxBytes: MAX_REPORT_BYTES, what: 'report' });
    const { parseReport } = await import('../report/schema.ts');
    const report = parseReport(text, path, OWN_REPORT_BOUNDS);
    const files = reportOutputs(report, args, { full: false });
    await outputs.write(files);
    if (files.length === 0) await terminal.out(renderTerminal(report, terminal));
    return 0;
  },
};
