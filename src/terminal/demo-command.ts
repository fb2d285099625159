import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderTerminal } from '../report/terminal.ts';
import { check } from '../run.ts';
import { workTree } from '../source/work-tree.ts';
import type { Command } from './terminal.ts';

const NEXT = `
This was a decision tree, trained on 267 of 534 workers of the 1985 Current Population Survey and judged on the other
267. Gender and race are not among its inputs. The policy that judged it is demo/policy.yml beside this program.

What to do next:
  1. Run "fairness-gate init DATA --y-true LABEL --sensitive COLUMN…" with your own data: it writes such a policy.
  2. Run "fairness-gate check".
  3. Run "fairness-gate check --markdown report.md --json report.json" and look at the report.
`;

export const demoCommand: Command = {
  summary: 'Shows the whole job on real data that ships with the gate.',
  usage: '',
  paths: [0, 0],
  options: { html: { type: 'string', help: '', notYet: true } },
  async run(_args, terminal) {
    const files = join(dirname(fileURLToPath(import.meta.url)), 'demo');
    const { report } = await check({ source: workTree(files), policyPath: 'policy.yml' });
    await terminal.out(renderTerminal(report, terminal));
    await terminal.out(NEXT);
    return 0;
  },
};
