import { compareReports } from '../baseline/compare-reports.ts';
import { OWN_REPORT_BOUNDS } from '../report/bounds.ts';
import { namesOf } from '../report/names.ts';
import type { Report } from '../report/report.ts';
import { changeLines } from '../report/terminal-changes.ts';
import { workTree } from '../source/work-tree.ts';
import { MAX_REPORT_BYTES } from './render-command.ts';
import type { Command, Terminal } from './terminal.ts';

export const compareCommand: Command = {
  summary: 'Says what changed from one report.json to another, without the data.',
  usage: 'BASE.json HEAD.json',
  paths: [2, 2],
  options: {},
  exitCodes: 'Exit codes: 0 compared, 2 the request cannot be carried out, 3 a bug of ours.',
  async run(args, terminal) {
    const [before, after] = args.positionals as readonly [string, string];
    const base = await readReport(before, terminal);
    const head = await readReport(after, terminal);
    const baseline = compareReports({ path: before, report: base }, head);
    const { color, width } = terminal;
    const paint = (code: string, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
    await terminal.out(`${changeLines(baseline, { names: namesOf(head), width, paint }).join('\n')}\n`);
    return 0;
  },
};

async function readReport(path: string, { directory }: Terminal): Promise<Report> {
  const text = await workTree(directory).readText(path, { maxBytes: MAX_REPORT_BYTES, what: 'report' });
  const { parseReport } = await import('../report/schema.ts');
  return parseReport(text, path, OWN_REPORT_BOUNDS);
}
