import { lstat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { type Problem, UserError } from '../errors.ts';
import { checksOf, warningsOf } from '../init/notes.ts';
import { toPlan } from '../init/plan.ts';
import { policyText } from '../init/policy-text.ts';
import { WORKFLOW } from '../init/workflow.ts';
import { loadPolicy } from '../policy/index.ts';
import { logLines } from '../report/log-line.ts';
import { shown } from '../report/terminal-text.ts';
import { workTree } from '../source/work-tree.ts';
import { readInitData } from './init-data.ts';
import { POLICY_PATH, refuseExisting, WORKFLOW_PATH, writeTogether } from './init-files.ts';
import type { Arguments } from './options.ts';
import type { Command } from './terminal.ts';

export const initCommand: Command = {
  summary: 'Writes a commented policy and workflow for your data.',
  usage: 'DATA --y-true COLUMN --sensitive COLUMN…',
  paths: [1, 1],
  exitCodes: 'Exit codes: 0 both files were written, 2 they cannot be and nothing was, 3 a bug of ours.',
  options: {
    'y-true': { type: 'string', value: 'COLUMN', help: 'The column that holds the labels.', needed: true },
    sensitive: {
      type: 'string',
      value: 'COLUMN…',
      help: 'The columns that say to which groups people belong; one or several.',
      needed: true,
      several: true,
    },
    force: { type: 'boolean', help: `Overwrites ${POLICY_PATH} and the workflow.` },
  },
  async run(args, { directory, out, note }) {
    const named = namedColumns(args);
    await refuseExisting(directory, { force: args.flag('force') });
    const { table, delimiter } = await readInitData(workTree(directory), named);
    const plan = toPlan(table, { ...named, delimiter });
    const policy = policyText(plan);
    requireSound(policy);
    await writeTogether(
      directory,
      new Map([
        [POLICY_PATH, policy],
        [WORKFLOW_PATH, WORKFLOW],
      ]),
    );
    const warnings = warningsOf(plan).map((text) => `warning: ${text}\n`);
    if (warnings.length > 0) note(warnings.join(''));
    const checks = [...checksOf(plan), ...pathChecks(named.path), ...(await workflowChecks(directory))];
    await out(logLines(summary(named.path, table.rows, checks)).join('\n'));
    return 0;
  },
};

/** No policy is written that `check` would refuse. */
function requireSound(policy: string): void {
  try {
    loadPolicy(policy, POLICY_PATH);
  } catch (error) {
    // Names may be so long, and tasks so new; the rest is in our hands.
    const beyond = ['POLICY_NOT_SUPPORTED', 'POLICY_TOO_LARGE'];
    const isUsers = error instanceof UserError && error.problems.every(({ code }) => beyond.includes(code));
    throw isUsers ? error : new Error(`"init" made a policy that cannot be read:\n${policy}`, { cause: error });
  }
}

interface Named {
  readonly path: string;
  readonly yTrue: string;
  readonly sensitive: readonly string[];
}

function namedColumns(args: Arguments): Named {
  const [path] = args.positionals;
  const yTrue = args.text('y-true') as string;
  const sensitive = args.texts('sensitive');
  const problems: Problem[] = sensitive.flatMap((name, at) => {
    const hint = 'Name each column once.';
    if (name === yTrue) {
      const message = `The column "${name}" cannot be both the label and a sensitive feature.`;
      return [{ code: 'USAGE', message, hint: 'Name another column in one of the two.' }];
    }
    if (sensitive.indexOf(name) === at) return [];
    return [{ code: 'USAGE', message: `The sensitive column "${name}" is named twice.`, hint }];
  });
  const [first, ...others] = problems;
  if (first) throw UserError.of([first, ...others]);
  return { path: path as string, yTrue, sensitive };
}

/** Where the action could not find the data. */
function pathChecks(path: string): readonly string[] {
  if (!isAbsolute(path) && !normalize(path).startsWith('..')) return [];
  return [`The data lie outside of this folder ("${shown(path)}"), where the action will not find them.`];
}

async function workflowChecks(directory: string): Promise<readonly string[]> {
  const fill = `${WORKFLOW_PATH} does not run before OWNER and each FULL_SHA are filled in; its first lines say how.`;
  const root = await repositoryAbove(directory);
  if (root === undefined || root === directory) return [fill];
  return [
    fill,
    'This folder is not the root of its repository. GitHub looks for workflows there alone: move the workflow, and give the step "working-directory".',
  ];
}

async function repositoryAbove(directory: string): Promise<string | undefined> {
  const has = await lstat(join(directory, '.git')).then(
    () => true,
    () => false,
  );
  if (has) return directory;
  return dirname(directory) === directory ? undefined : repositoryAbove(dirname(directory));
}

function summary(path: string, rows: number, checks: readonly string[]): string {
  return [
    `Wrote ${POLICY_PATH} and ${WORKFLOW_PATH} for "${shown(path)}" (${rows.toLocaleString('en-US')} row${rows === 1 ? '' : 's'}).`,
    '',
    'Please check:',
    ...checks.map((text, at) => `  ${at + 1}. ${text}`),
    '',
    `Then run "fairness-gate check". Every proposal is marked CHECK in ${POLICY_PATH}.`,
    '',
  ].join('\n');
}
