import { relative, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { checkDay } from '../gate/day.ts';
import { FAIL_ON, type FailOn, failsOn } from '../report/fail-on.ts';
import { renderTerminal } from '../report/terminal.ts';
import { check } from '../run.ts';
import { commitsOf } from '../source/commits.ts';
import { workTree } from '../source/work-tree.ts';
import { baselineOutputs } from './baseline-outputs.ts';
import { FILE } from './options.ts';
import { type Output, outputsTo } from './outputs.ts';
import { reportFiles, reportOptions, reportOutputs } from './report-outputs.ts';
import type { Command } from './terminal.ts';

export const checkCommand: Command = {
  summary: 'Measures the model that a policy names and decides by its rules.',
  usage: '[POLICY]',
  paths: [0, 1],
  options: {
    ...reportOptions,
    'save-model': { type: 'string', value: FILE, help: 'Writes the trained model, for "model.load".' },
    'fail-on': {
      type: 'string',
      value: FAIL_ON.join('|'),
      oneOf: FAIL_ON,
      help: 'When to exit with 1: the gate failed (default), or a warning too, or never.',
    },
    branch: { type: 'string', value: 'NAME', help: 'The branch whose entry in the policy counts; none by default.' },
    today: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: 'The day on which waivers are looked at; today (UTC) by default.',
    },
    'no-commands': { type: 'boolean', help: 'Starts no program that the policy names.' },
    full: { type: 'boolean', help: 'Shows small cells in every format.' },
    quiet: { type: 'boolean', help: 'Prints no report; files are written all the same.' },
    base: {
      type: 'string',
      value: 'REF|REPORT',
      help: 'Says what changed since a branch, tag or commit, or a report.',
    },
    'write-baseline': {
      type: 'string',
      // Not FILE: after an error a baseline that is there already stays.
      value: 'BASELINE',
      help: 'Writes the report, and the predictions beside it, to compare later ones with.',
    },
  },
  async run(args, terminal) {
    const savedModel = args.text('save-model');
    const files = new Map(reportFiles(args));
    if (savedModel !== undefined) files.set('save-model', savedModel);
    const baseline = args.text('write-baseline');
    if (baseline !== undefined) files.set('write-baseline', baseline);
    const outputs = outputsTo(files, terminal);
    const {
      report,
      savedModel: model,
      assessed,
    } = await check({
      source: workTree(terminal.directory),
      policyPath: withinReport(args.positionals[0], terminal.directory),
      base: args.text('base'),
      findCommit: commitsOf(terminal.directory),
      writtenBaseline: withinReport(baseline, terminal.directory),
      branch: args.text('branch')?.replace(/^refs\/heads\//, ''),
      today: checkDay(args.text('today') ?? terminal.today),
    });
    const saved = savedModel === undefined ? [] : [modelOutput(savedModel, model)];
    const full = args.flag('full');
    const written = baseline === undefined ? [] : baselineOutputs(baseline, { report, assessed, full });
    await outputs.write([...reportOutputs(report, args, { full }), ...saved, ...written]);
    if (!args.flag('quiet') && !outputs.toStandardOutput) await terminal.out(renderTerminal(report, terminal));
    return failsOn((args.text('fail-on') ?? 'error') as FailOn, report) ? 1 : 0;
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
