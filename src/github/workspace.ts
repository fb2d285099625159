import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { confined, type Within } from '../source/confinement.ts';
import type { Context } from './context.ts';
import type { Inputs } from './inputs.ts';
import { keyHash } from './marker.ts';
import type { ReportPlace } from './report-files.ts';

/** Where a step reads and writes. */
export interface Workspace {
  /** Where paths of the policy start; absolute. */
  readonly directory: string;
  readonly workspace: string;
  /** Outside these folders no file is opened. */
  readonly within: Within;
  readonly reports: ReportPlace;
  /** What tells this step's comment and reports from those of others. */
  readonly hash: string;
}

/** The policy that a step without `policy` is about, by the first of the default places. */
const DEFAULT_POLICY = '.github/fairness.yml';

export function workspaceOf(inputs: Inputs, { workspace, temp }: Pick<Context, 'workspace' | 'temp'>): Workspace {
  const directory = resolve(workspace, inputs.workingDirectory);
  const within = [workspace, temp];
  const policies = inputs.policies.length === 0 ? [DEFAULT_POLICY] : inputs.policies;
  const fromWorkspace = policies.map((path) => relative(workspace, resolve(directory, path)).split(sep).join('/'));
  const hash = keyHash({ key: inputs.commentKey, policies: fromWorkspace });
  const { reportDir } = inputs;
  const folder = reportDir === undefined ? join(temp, 'fairness-gate', hash) : resolve(directory, reportDir);
  return { directory, workspace, within, reports: { folder, named: reportDir ?? folder, within }, hash };
}

/** @throws UserError where the working directory or `report-dir` lead elsewhere, or the former is no folder */
export async function checkWorkspace({ directory, within, reports }: Workspace, inputs: Inputs): Promise<void> {
  const named = inputs.workingDirectory;
  const real = await confined(directory, { within, named });
  const isFolder = await stat(real).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new UserError(
      'INPUT_VALUE',
      `"working-directory" names "${named}", and there is no such folder.`,
      'It starts at the root of the checkout; is actions/checkout a step before this one?',
    );
  }
  await confined(reports.folder, reports);
}
