import { relative, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { countsOf } from '../report/counts.ts';
import type { Report } from '../report/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import { check } from '../run.ts';
import { workTree } from '../source/work-tree.ts';
import { FILE } from './options.ts';
import { type Output, outputsTo } from './outputs.ts';
import { reportFiles, reportOptions, reportOutputs } from './report-outputs.ts';
import type { Command } from './terminal.ts';

type FailOn = 'error' | 'warn' | 'never';

export const checkCommand: Command = {
  summary: 'Measures the model that a policy names and decides by its rules.',
  usage: '[POLICY]',
  paths: [0, 1],
  options: {
    ...reportOptions,
    'save-model': { type: 'string', value: FILE, help: 'Writes the trained model, for "model.load".' },
    'fail-on': {
      type: 'string',
      value: 'error|warn|never',
      oneOf: ['error', 'warn', 'never'],
      help: 'When to exit with 1: the gate failed (default), or a warning too, or never.',
    },
    'no-commands': { type: 'boolean', help: 'Starts no program that the policy names.' },
    full: { type: 'boolean', help: 'Shows small cells in every format.' },
    quiet: { type: 'boolean', help: 'Prints no report; files are written all the same.' },
    base: { type: 'string', help: '', notYet: true },
    branch: { type: 'string', help: '', notYet: true },
    today: { type: 'string', help: '', notYet: true },
    'write-baseline': { type: 'string', help: '', notYet: true },
  },
  async run(args, terminal) {
    const savedModel = args.text('save-model');
    const files = new Map(reportFiles(args));
    if (savedModel !== undefined) files.set('save-model', savedModel);
    const outputs = outputsTo(files, terminal);
    const { report, savedModel: model } = await check({
      source: workTree(terminal.directory),
      policyPath: withinReport(args.positionals[0], terminal.directory),
    });
    const saved = savedModel === undefined ? [] : [modelOutput(savedModel, model)];
    await outputs.write([...reportOutputs(report, args, { full: args.flag('full') }), ...saved]);
    if (!args.flag('quiet') && !outputs.toStandardOutput) await terminal.out(renderTerminal(report, terminal));
    return exitCode(report, (args.text('fail-on') ?? 'error') as FailOn);
  },
};

/** The report repeats the policy's path: however it was spelled, it is the one from the working directory. */
function withinReport(path: string | undefined, directory: string): string | undefined {
  return path === undefined ? undefined : relative(directory, resolve(directory, path)) || '.';
}

function modelOutput(file: string, model: string | undefined): Output {
  if (model === undefined) {
    throw new UserError(
      'MODEL_NOT_SAVABLE',
      'There is no model to save: the policy reads predictions.',
      'Leave out "--save-model", or let the policy train a model.',
    );
  }
  return { option: 'save-model', file, content: () => model };
}

/** `warn` fails also on every warning that the headline counts, and on what is undecided and may not be. */
function exitCode(report: Report, failOn: FailOn): 0 | 1 {
  if (failOn === 'never') return 0;
  const undecided = report.outcomes.some(
    ({ status, inconclusive }) => status === 'inconclusive' && inconclusive !== 'pass',
  );
  const warned = undecided || countsOf(report).warnings > 0;
  return report.verdict === 'fail' || (failOn === 'warn' && warned) ? 1 : 0;
}
