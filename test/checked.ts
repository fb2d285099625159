import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderJson } from '../src/report/json.ts';
import type { Report } from '../src/report/report.ts';
import { type Checked, type CheckOptions, check } from '../src/run.ts';
import { workTree } from '../src/source/work-tree.ts';

/** The contents of files by their names. */
export interface Files {
  readonly [name: string]: string | Uint8Array;
}

/**
 * `check` on a policy (given as plain data) and on files, in a folder of their own that is removed afterwards; the
 * report as a reader of report.json sees it.
 */
export async function checked(
  policy: object,
  files: Files,
  options: Pick<CheckOptions, 'branch' | 'today'> = {},
): Promise<Checked> {
  const folder = await mkdtemp(join(tmpdir(), 'checked-'));
  try {
    const all = { ...files, 'fairness.json': JSON.stringify({ version: 1, ...policy }) };
    await Promise.all(Object.entries(all).map(([name, content]) => writeFile(join(folder, name), content)));
    const { report, ...rest } = await check({ source: workTree(folder), policyPath: 'fairness.json', ...options });
    return { ...rest, report: JSON.parse(renderJson(report)) as Report };
  } finally {
    await rm(folder, { recursive: true });
  }
}
